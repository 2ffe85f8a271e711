#!/bin/sh
# Removes the calculator from this account: sh uninstall.sh [--data] [--quiet]
# --data also deletes what the calculator keeps; without it, and where there is somebody to ask, it asks.
set -eu
@WORDS@
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
face="$here/resources/identity/identity.ini"
program=$(sed -n 's/^program=//p' "$face")
id=$(sed -n 's/^application_id=//p' "$face")
data=${XDG_DATA_HOME:-$HOME/.local/share}
if [ "$here" != "$(CDPATH='' cd -- "$HOME/.local/lib/$program" && pwd -P)" ]; then exit 2; fi

delete=no
quiet=no
for word in "$@"; do
    case $word in
        --data) delete=yes ;;
        --quiet) quiet=yes ;;
    esac
done
if [ $quiet = no ] && [ $delete = no ] && [ -t 0 ]; then
    say remove_ask
    read -r answer || answer=
    if [ "$answer" = "$(say remove_yes)" ]; then delete=yes; fi
fi

rm -f "$data/applications/$id.desktop"
for size in 16 24 32 48 64 128 256; do
    rm -f "$data/icons/hicolor/${size}x$size/apps/$id.png"
    # What was made for it goes with it, where nothing else is in it.
    rmdir -p --ignore-fail-on-non-empty "$data/icons/hicolor/${size}x$size/apps" 2>/dev/null || :
done
if [ $delete = yes ]; then rm -rf "${data:?}/$program"; fi
done=$(say remove_done)
stays=$(say remove_stays)
rm -rf "$here"
rmdir --ignore-fail-on-non-empty "$HOME/.local/lib" 2>/dev/null || :
if [ $quiet = no ]; then
    echo "$done"
    echo "$stays"
fi
