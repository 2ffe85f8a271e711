/* The program on Windows: runs with the Python beside it, in this very process, without a console.

   The process is thus called as this file is in the task list, sys.executable is this file, and a child started with
   the same command line is the same again. python311._pth beside it says where modules are; nothing else counts,
   neither the registry nor PYTHON* variables nor the current folder. RUNTIME is the folder of python311.dll as seen
   from this file: L"" or such as L"Calculator\\". */

#include <windows.h>
#include <shellapi.h>

typedef int (*python_main)(int, wchar_t **);

enum { PATH_LENGTH = 32768, NO_PYTHON = 101, NO_MEMORY = 102 };

/* -B: write no bytecode; utf8: the same text files as on other systems. */
static wchar_t *const BEFORE[] = {L"-I", L"-B", L"-X", L"utf8", L"-m", L"start"};
enum { BEFORE_COUNT = sizeof BEFORE / sizeof *BEFORE };

#ifndef RUNTIME
#define RUNTIME L""
#endif

static wchar_t path[PATH_LENGTH];

/* The path of a file in the folder of this program. */
static const wchar_t *beside(const wchar_t *name)
{
    DWORD length = GetModuleFileNameW(NULL, path, PATH_LENGTH);
    while (length > 0 && path[length - 1] != L'\\')
        length--;
    lstrcpynW(path + length, name, (int)(PATH_LENGTH - length));
    return path;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int show)
{
    (void)instance, (void)before, (void)line, (void)show;

    /* No system dialog over anything, ever, and libraries only from here and from Windows itself. */
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);

    if (RUNTIME[0] != 0)
        AddDllDirectory(beside(RUNTIME));
    HMODULE python = LoadLibraryExW(beside(RUNTIME L"python311.dll"), NULL, LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    python_main run = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (run == NULL)
        return NO_PYTHON;

    int count = 0;
    wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t **all = LocalAlloc(LPTR, sizeof *all * (size_t)(count + BEFORE_COUNT + 2));
    if (given == NULL || all == NULL)
        return NO_MEMORY;
    int total = 0;
    all[total++] = (wchar_t *)(count > 0 ? given[0] : L"");
    for (int i = 0; i < BEFORE_COUNT; i++)
        all[total++] = BEFORE[i];
    for (int i = 1; i < count; i++)
        all[total++] = given[i];
    return run(total, all);
}
