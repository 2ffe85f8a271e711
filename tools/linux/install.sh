#!/bin/sh
# Installs the calculator that lies beside this file, for this account: sh install.sh
# Nobody has to be an administrator, and no file has to be executable: a stick often lets none be.
set -eu
@WORDS@
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
source="$here/@FOLDER@"
face="$source/resources/identity/identity.ini"
program=$(sed -n 's/^program=//p' "$face")
id=$(sed -n 's/^application_id=//p' "$face")
data=${XDG_DATA_HOME:-$HOME/.local/share}
target="$HOME/.local/lib/$program"

# Whole or not at all: copied beside the place, and moved there when nothing is missing.
fail() {
    rm -rf "$target.new"
    say install_failed >&2
    exit 2
}
umask 077
mkdir -p "$HOME/.local/lib" "$data/applications" || fail
rm -rf "$target.new" "$target.old"
cp -R "$source" "$target.new" || fail
rm -rf "$target.new/data"
cp "$here/uninstall.sh" "$target.new/uninstall.sh" || fail
chmod 700 "$target.new/$program" "$target.new/uninstall.sh"
if [ -e "$target" ]; then mv "$target" "$target.old"; fi
mv "$target.new" "$target" || fail
rm -rf "$target.old"

for size in 16 24 32 48 64 128 256; do
    folder="$data/icons/hicolor/${size}x$size/apps"
    mkdir -p "$folder" && cp "$target/resources/identity/icon-$size.png" "$folder/$id.png" || fail
done
{
    echo '[Desktop Entry]'
    echo 'Type=Application'
    sed -n -e 's/^title\[en\]=/Name=/p' -e 's/^title\[/Name[/p' \
        -e 's/^description\[en\]=/Comment=/p' -e 's/^description\[/Comment[/p' \
        "$target/resources/identity/identity.ini" | grep -v '\[en\]='
    printf 'Exec="%s"\n' "$target/$program"
    echo "Icon=$id"
    echo 'Categories=Utility;Calculator;'
    echo "StartupWMClass=$program"
} >"$data/applications/$id.desktop" || fail
say install_done
