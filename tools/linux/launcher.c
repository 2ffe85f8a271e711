/* The program on Linux: runs Python from the folder lib beside it, in this very process.

   The process is thus called as this file is, sys.executable is this file, and a child started with the same command
   line is the same again. Nothing but that folder says where modules are: no variable, no folder of the system.
   RUNTIME is the folder of lib as seen from this file: "" or such as "/Calculator". */

#include <Python.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#ifndef RUNTIME
#define RUNTIME ""
#endif

enum { NO_PYTHON = 101 };

/* Where this file is. Where the dynamic loader was told to start it (a file that may not be executed, on a stick),
   the kernel knows of the loader only, and the command line says it. */
static int find_self(const char *command, char *path)
{
    char said[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", said, sizeof said - 1);
    if (length <= 0)
        return 0;
    said[length] = 0;
    const char *name = strrchr(said, '/');
    if (name != NULL && strncmp(name, "/ld-", 4) != 0) {
        strcpy(path, said);
        return 1;
    }
    return realpath(command, path) != NULL;
}

static PyStatus set(PyConfig *config, wchar_t **field, const char *format, const char *folder)
{
    char text[PATH_MAX + 64];
    snprintf(text, sizeof text, format, folder);
    return PyConfig_SetBytesString(config, field, text);
}

static PyStatus add_path(PyConfig *config, const char *format, const char *folder)
{
    char text[PATH_MAX + 64];
    snprintf(text, sizeof text, format, folder);
    wchar_t *wide = Py_DecodeLocale(text, NULL);
    if (wide == NULL)
        return PyStatus_NoMemory();
    PyStatus status = PyWideStringList_Append(&config->module_search_paths, wide);
    PyMem_RawFree(wide);
    return status;
}

int main(int count, char **arguments)
{
    char self[PATH_MAX], folder[PATH_MAX];
    if (count < 1 || !find_self(arguments[0], self))
        return NO_PYTHON;
    strcpy(folder, self);
    *strrchr(folder, '/') = 0;
    if (strlen(folder) + sizeof RUNTIME > sizeof folder)
        return NO_PYTHON;
    strcat(folder, RUNTIME);

    PyPreConfig before;
    PyPreConfig_InitIsolatedConfig(&before);
    before.utf8_mode = 1;
    if (PyStatus_Exception(Py_PreInitialize(&before)))
        return NO_PYTHON;

    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    config.write_bytecode = 0;
    config.site_import = 0;
    config.install_signal_handlers = 1; /* a pipe with nobody at its other end is an error, not the end */
    config.parse_argv = 0;
    config.module_search_paths_set = 1;
    if (PyStatus_Exception(PyConfig_SetBytesArgv(&config, count, arguments))
        || PyStatus_Exception(set(&config, &config.program_name, "%s", self))
        || PyStatus_Exception(set(&config, &config.executable, "%s", self))
        || PyStatus_Exception(set(&config, &config.base_executable, "%s", self))
        || PyStatus_Exception(set(&config, &config.prefix, "%s", folder))
        || PyStatus_Exception(set(&config, &config.base_prefix, "%s", folder))
        || PyStatus_Exception(set(&config, &config.exec_prefix, "%s", folder))
        || PyStatus_Exception(set(&config, &config.base_exec_prefix, "%s", folder))
        || PyStatus_Exception(set(&config, &config.stdlib_dir, "%s/lib", folder))
        || PyStatus_Exception(set(&config, &config.platlibdir, "lib", ""))
        || PyStatus_Exception(add_path(&config, "%s/" LIBRARY, folder))
        || PyStatus_Exception(add_path(&config, "%s/lib", folder))
        || PyStatus_Exception(set(&config, &config.run_module, "start", ""))
        || PyStatus_Exception(Py_InitializeFromConfig(&config)))
        return NO_PYTHON;
    PyConfig_Clear(&config);
    return Py_RunMain();
}
