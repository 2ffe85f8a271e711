/* Stands between a process and libc (LD_PRELOAD): counts the calls by which it writes below one folder, lets one of them
   fail, and records what they wrote. It sees what SQLCipher writes in C as well as what Python writes.
   Built without libc's headers and start files, so that a compiler alone is enough. */

typedef unsigned long size;
typedef long ssize;
typedef long long off;

extern void *dlsym(void *, const char *);
extern int *__errno_location(void);
extern int getpid(void);
extern int kill(int, int);

#define NEXT(name) dlsym((void *)-1L, name)
#define FILES 1024
#define CALLS 65536
#define NAME 64

enum kind { OPEN = 'o', WRITE = 'w', CUT = 'c', SYNC = 's', TIME = 't', NOTE = 'n' };
enum fault { NONE, KILL, TORN, SHORT, SKIP, ZERO, LIE, ERROR };

static struct {
  char folder[512];
  char names[FILES][NAME];
  char kinds[CALLS];
  int count, when, fault, error, lasting, fired, record;
} disk;

static struct header {
  char kind, name[NAME];
  off offset, length;
} header;

static const char zeros[1 << 18];

static int text_length(const char *text) {
  int n = 0;
  while (text[n])
    n++;
  return n;
}

static int is_below(const char *path) {
  int n = text_length(disk.folder);
  if (!n)
    return 0;
  for (int i = 0; i < n; i++)
    if (path[i] != disk.folder[i])
      return 0;
  return path[n] == '/';
}

static int is_ours(int fd) { return fd >= 0 && fd < FILES && disk.names[fd][0]; }

static void put(const char *data, size length) {
  static ssize (*real)(int, const void *, size);
  if (!real)
    real = NEXT("write");
  while (length) {
    ssize n = real(disk.record, data, length);
    if (n <= 0)
      return;
    data += n;
    length -= n;
  }
}

static void record(char kind, const char *name, off offset, off length, const char *data) {
  if (!disk.record)
    return;
  header.kind = kind;
  for (int i = 0; i < NAME; i++)
    header.name[i] = name[i];
  header.offset = offset;
  header.length = length;
  put((const char *)&header, sizeof header);
  if (data)
    put(data, length);
}

/* The fault of this call; NONE for nearly all. */
static int turn(char kind) {
  if (disk.count < CALLS)
    disk.kinds[disk.count] = kind;
  disk.count++;
  if (!disk.fault || disk.count < disk.when || (disk.count > disk.when && !disk.lasting))
    return NONE;
  disk.fired = 1;
  if (disk.fault == KILL)
    kill(getpid(), 9);
  if (disk.fault == ERROR)
    *__errno_location() = disk.error;
  return disk.fault;
}

static ssize written(char *how, int fd, const char *data, size length, off offset) {
  static ssize (*real_write)(int, const void *, size), (*real_pwrite)(int, const void *, size, off);
  static off (*seek)(int, off, int);
  if (!real_write) {
    real_write = NEXT("write");
    real_pwrite = NEXT("pwrite64");
    seek = NEXT("lseek64");
  }
  int fault = NONE, is_plain = how[0] == 'w';
  if (is_ours(fd)) {
    fault = turn(WRITE);
    if (fault == ERROR)
      return -1;
    if (fault == LIE) {
      if (is_plain)
        seek(fd, length, 1);
      return length;
    }
    if ((fault == SHORT || fault == TORN || fault == SKIP) && length > 1)
      length /= 2;
    if (fault == SKIP) {
      if (is_plain)
        seek(fd, length, 1);
      return length;
    }
    if (fault == ZERO) {
      data = zeros;
      if (length > sizeof zeros)
        length = sizeof zeros;
    }
    if (is_plain)
      offset = seek(fd, 0, 1);
    record(WRITE, disk.names[fd], offset, length, data);
  }
  ssize done = is_plain ? real_write(fd, data, length) : real_pwrite(fd, data, length, offset);
  if (fault == TORN)
    kill(getpid(), 9);
  return done;
}

ssize write(int fd, const void *data, size length) { return written("w", fd, data, length, 0); }
ssize pwrite(int fd, const void *data, size length, off offset) { return written("p", fd, data, length, offset); }
ssize pwrite64(int fd, const void *data, size length, off offset) { return written("p", fd, data, length, offset); }

static int cut(int fd, off length) {
  static int (*real)(int, off);
  if (!real)
    real = NEXT("ftruncate64");
  if (is_ours(fd)) {
    int fault = turn(CUT);
    if (fault == ERROR)
      return -1;
    if (fault == LIE)
      return 0;
    record(CUT, disk.names[fd], length, 0, 0);
  }
  return real(fd, length);
}

int ftruncate(int fd, off length) { return cut(fd, length); }
int ftruncate64(int fd, off length) { return cut(fd, length); }

static int synced(char *name, int fd) {
  int (*real)(int) = NEXT(name);
  if (is_ours(fd)) {
    if (turn(SYNC) == ERROR)
      return -1;
    record(SYNC, disk.names[fd], 0, 0, 0);
  }
  return real(fd);
}

int fsync(int fd) { return synced("fsync", fd); }
int fdatasync(int fd) { return synced("fdatasync", fd); }

int utimensat(int folder, const char *path, const void *times, int flags) {
  static int (*real)(int, const char *, const void *, int);
  if (!real)
    real = NEXT("utimensat");
  if (path && is_below(path) && turn(TIME) == ERROR)
    return -1;
  return real(folder, path, times, flags);
}

static int opened(const char *path, int flags, int mode) {
  static int (*real)(const char *, int, int);
  if (!real)
    real = NEXT("open64");
  /* 3: O_WRONLY or O_RDWR; 64: O_CREAT. Opening to read changes nothing and is no call that writes. */
  int writes = is_below(path) && (flags & (3 | 64));
  if (writes && turn(OPEN) == ERROR)
    return -1;
  int fd = real(path, flags, mode);
  if (fd >= 0 && fd < FILES) {
    disk.names[fd][0] = 0;
    if (writes) {
      int start = text_length(path), i = 0;
      while (start > 0 && path[start - 1] != '/')
        start--;
      for (; i < NAME; i++)
        disk.names[fd][i] = 0;
      for (i = 0; i < NAME - 1 && path[start + i]; i++)
        disk.names[fd][i] = path[start + i];
    }
  }
  return fd;
}

/* libc gives the mode as a variable argument; on the calling conventions of Linux a third argument is the same. */
int open(const char *path, int flags, int mode) { return opened(path, flags, mode); }
int open64(const char *path, int flags, int mode) { return opened(path, flags, mode); }

int close(int fd) {
  static int (*real)(int);
  if (!real)
    real = NEXT("close");
  if (fd >= 0 && fd < FILES)
    disk.names[fd][0] = 0;
  return real(fd);
}

/* What tools/proof/disk.py calls. */

void disk_watch(const char *folder) {
  int i = 0;
  for (; folder[i] && i < (int)sizeof disk.folder - 1; i++)
    disk.folder[i] = folder[i];
  disk.folder[i] = 0;
}

void disk_arm(int when, int fault, int error, int lasting) {
  disk.count = disk.fired = 0;
  disk.when = when;
  disk.fault = fault;
  disk.error = error;
  disk.lasting = lasting;
}

void disk_record(int fd) { disk.record = fd; }

void disk_note(const char *text) {
  static const char none[NAME];
  record(NOTE, none, 0, text_length(text), text);
}

int disk_fired(void) { return disk.fired; }
int disk_count(void) { return disk.count; }
const char *disk_kinds(void) { return disk.kinds; }
