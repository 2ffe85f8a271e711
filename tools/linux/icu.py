"""Qt's library of Unicode data, cut down: of 31 MB the program asks for the order of letters and no more."""

from pathlib import Path
from typing import Final

from tools.windows.shell import run

# The alphabetical order of every script, and what French in Canada does differently; the rest is other languages'
# names of days, money and countries, which Qt has of its own, and tables of old encodings.
_KEPT: Final = (
    "cnvalias.icu",
    "coll/fr.res",
    "coll/fr_CA.res",
    "coll/res_index.res",
    "coll/root.res",
    "coll/ucadata.icu",
    "keyTypeData.res",
    "pool.res",
    "res_index.res",
    "root.res",
)
# A library that is nothing but the package of data under the name that ICU looks for.
_ASSEMBLY: Final = """
    .section .rodata
    .global {symbol}
    .type {symbol}, @object
    .balign 16
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack,"",@progbits
"""


def make_data(given: Path, target: Path, work: Path) -> None:
    """Write to `target` the library `given` (libicudata.so.NN) with the kept data only."""
    version = given.name.rpartition(".")[2]
    # icupkg takes the name of the package, and which byte order it is in, from the name of the file.
    package, kept, listed = work / f"icudt{version}l.dat", work / "icu", work / "icu.txt"
    kept.mkdir(parents=True, exist_ok=True)
    listed.write_text("\n".join(_KEPT) + "\n")
    run(["objcopy", "-O", "binary", "--only-section=.rodata", str(given), str(package)], seconds=60)
    run(["icupkg", "-d", str(kept), "-x", str(listed), str(package)], seconds=60)
    run(["icupkg", "--ignore-deps", "-s", str(kept), "-a", str(listed), "new", str(package)], seconds=60)
    assembly = work / "icu.s"
    assembly.write_text(_ASSEMBLY.format(symbol=f"icudt{version}_dat", data=package.name))
    options = ["-shared", "-nostdlib", "-Wl,--build-id=none", f"-Wl,-soname,{given.name}", f"-I{work}", f"-Wa,-I{work}"]
    run(["gcc", *options, "-o", str(target), str(assembly)], seconds=60)
