#ifndef KAZALO_LINUX_H
#define KAZALO_LINUX_H

// The calls of Linux that Swift's Glibc does not show, because they stand behind _GNU_SOURCE.
int renameat2(int, const char *, int, const char *, unsigned int);
int syncfs(int);

static inline int kazalo_exchange(const char *left, const char *right) {
  return renameat2(-100 /* AT_FDCWD */, left, -100, right, 2 /* RENAME_EXCHANGE */);
}

#endif
