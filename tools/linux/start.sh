#!/bin/sh
# Starts the calculator from where it lies, also where no file may be executed itself: sh start.sh
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
program=$here/$(sed -n 's/^program=//p' "$here/resources/identity/identity.ini")
if [ -x "$program" ]; then exec "$program" "$@"; fi
exec /lib64/ld-linux-x86-64.so.2 "$program" "$@"
