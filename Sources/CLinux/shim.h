#ifndef KAZALO_LINUX_H
#define KAZALO_LINUX_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/xattr.h>

// The calls of Linux that Swift's Glibc does not show, because they stand behind _GNU_SOURCE.
int renameat2(int, const char *, int, const char *, unsigned int);
int syncfs(int);

static inline int kazalo_exchange(const char *left, const char *right) {
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, 2 /* RENAME_EXCHANGE */);
}

/// Moves a file to a name that nothing has yet.
static inline int kazalo_move(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, 1 /* RENAME_NOREPLACE */);
}

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

#endif
