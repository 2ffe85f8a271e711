#!/bin/sh
# Starts the program beside this file, also where no file may be executed itself: sh set-up.sh, sh kit.sh
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
if [ -x "$here/@PROGRAM@" ]; then exec "$here/@PROGRAM@" "$@"; fi
exec /lib64/ld-linux-x86-64.so.2 "$here/@PROGRAM@" "$@"
