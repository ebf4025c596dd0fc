#ifndef KAZALO_LINUX_H
#define KAZALO_LINUX_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

// The calls of Linux that Swift's Glibc does not show, because they stand behind _GNU_SOURCE.
int renameat2(int, const char *, int, const char *, unsigned int);
int syncfs(int);
int pipe2(int *, int);
int accept4(int, struct sockaddr *, socklen_t *, int);

static inline int kazalo_exchange(const char *left, const char *right) {
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, 2 /* RENAME_EXCHANGE */);
}

/// Moves a file to a name that nothing has yet.
static inline int kazalo_move(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, 1 /* RENAME_NOREPLACE */);
}

/// Ends this process when the thread ends that started it.
static inline int kazalo_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

/// The name of an entry, whose bytes need not be text.
static inline const char *kazalo_entry_name(const struct dirent *entry) { return entry->d_name; }

// As in <linux/stat.h>, which can't stand beside <sys/stat.h> everywhere.
struct kazalo_statx {
  unsigned int mask, block_size;
  unsigned long long attributes;
  unsigned int links, owner, group;
  unsigned short mode, spare;
  unsigned long long inode, size, blocks, attributes_mask, rest[26];
};
int statx(int, const char *, int, unsigned int, void *);

/// Whether another file system, or another part of this one, is mounted at a path; no where the kernel can't tell.
static inline int kazalo_is_mount_point(const char *path) {
  struct kazalo_statx found;
  memset(&found, 0, sizeof found);
  if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, 0, &found) != 0) return 0;
  const unsigned long long mount_root = 0x2000;
  return (found.attributes_mask & mount_root) != 0 && (found.attributes & mount_root) != 0;
}

/// Gives a folder the access lists and the attributes of its user that another one has; 0, or -1 with errno.
static inline int kazalo_copy_attributes(const char *from, const char *to) {
  char names[65536], value[65536];
  ssize_t length = listxattr(from, names, sizeof names);
  if (length < 0) return errno == ENOTSUP ? 0 : -1;
  for (const char *name = names; name < names + length; name += strlen(name) + 1) {
    // What else there is, such as labels of SELinux, a new folder has from the system.
    if (strncmp(name, "user.", 5) != 0 && strncmp(name, "system.posix_acl_", 17) != 0) continue;
    ssize_t size = getxattr(from, name, value, sizeof value);
    if (size < 0 || setxattr(to, name, value, (size_t)size, 0) != 0) return -1;
  }
  return 0;
}

// What is said where the program stops by a fault of its own. Of a header, every file that imports it has its own copy:
// one file of Swift alone may call these.
static inline const char *volatile *kazalo_last_words(void) {
  static const char *volatile words;
  return &words;
}

/// Says the last words and ends with status 70, by calls alone that a handler of signals may make.
static void kazalo_stop(int number) {
  const char *words = *kazalo_last_words();
  // Another fault on the way must not come here again.
  *kazalo_last_words() = 0;
  if (words != 0) {
    const char *name = "";
    switch (number) {
      case SIGILL: name = " (SIGILL)"; break;
      case SIGTRAP: name = " (SIGTRAP)"; break;
      case SIGSEGV: name = " (SIGSEGV)"; break;
      case SIGBUS: name = " (SIGBUS)"; break;
      case SIGABRT: name = " (SIGABRT)"; break;
      case SIGFPE: name = " (SIGFPE)"; break;
    }
    const char *start = "\nKazalo stops by a fault of its own", *parts[] = {start, name, words};
    for (int part = 0; part < 3; part++) {
      const char *text = parts[part];
      size_t left = strlen(text);
      while (left > 0) {
        ssize_t count = write(2, text, left);
        if (count <= 0) break;
        text += count;
        left -= (size_t)count;
      }
    }
  }
  _exit(70);
}

/// Says that the system lets the program work no longer, which is nobody's fault, and ends with status 1.
static void kazalo_give_up(int number) {
  (void)number;
  const char text[] = "\nKazalo stops: it used up the time that the system grants it (ulimit -t). The published folder is "
                      "as it was.\n";
  ssize_t count = write(2, text, sizeof text - 1);
  (void)count;
  _exit(1);
}

/// Sets what is said, which must stay where it is, and catches the signals by which a fault ends a program.
static inline int kazalo_catch_faults(const char *words) {
  *kazalo_last_words() = words;
  const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = kazalo_stop;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++)
    if (sigaction(signals[index], &action, 0) != 0) return -1;
  action.sa_handler = kazalo_give_up;
  return sigaction(SIGXCPU, &action, 0);
}

/// Gives the thread a second stack, so that it can still say something when the first is full.
static inline int kazalo_use_second_stack(void) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_size = 64 * 1024;
  stack.ss_sp = malloc(stack.ss_size);
  if (stack.ss_sp == 0) return -1;
  return sigaltstack(&stack, 0);
}

#endif
