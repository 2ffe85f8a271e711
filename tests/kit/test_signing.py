"""Keys and signatures, and that minisign's own program takes them."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from kit.errors import KeyExists, KeyMissing, PhraseShort, WrongPhrase
from kit.signing.key import Cost, OpenKey, closed_text, load_public, make_key, open_key, opened_text, public_file
from kit.signing.signature import NotReadable, is_signed_by, read_public_key, read_signature

CHEAP = Cost(work=2**15, memory=2**24)
PHRASE = "four plain little words"
KEY = OpenKey(b"01234567", SigningKey(b"k" * 32))
TEXT = KEY.sign(b"a list", "timestamp:1\tfile:list\thashed").text()
with_minisign = pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_a_signature_is_of_its_data_only(data: bytes, other: bytes) -> None:
    signature = read_signature(KEY.sign(data, "a comment").text())
    assert is_signed_by(data, signature, KEY.public)
    assert is_signed_by(other, signature, KEY.public) == (data == other)


@given(st.integers(min_value=0, max_value=len(TEXT) - 1), st.integers(min_value=1, max_value=255))
def test_every_changed_byte_of_a_signature_is_found(place: int, change: int) -> None:
    data = bytearray(TEXT.encode())
    data[place] ^= change
    try:
        signature = read_signature(data.decode())
    except (NotReadable, UnicodeDecodeError):
        return
    assert not is_signed_by(b"a list", signature, KEY.public)


def test_another_key_did_not_sign_it() -> None:
    other = OpenKey(KEY.key_id, SigningKey.generate())
    assert not is_signed_by(b"a list", read_signature(TEXT), other.public)


def test_keys_that_differ_have_other_fingerprints_also_with_the_same_id() -> None:
    other = OpenKey(KEY.key_id, SigningKey.generate())
    assert len({KEY.public.fingerprint, other.public.fingerprint}) == 2
    assert len(KEY.public.fingerprint.replace(" ", "")) == 20


@settings(max_examples=12)
@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_only_its_phrase_opens_a_key(phrase: str, other: str) -> None:
    text = closed_text(KEY, phrase, CHEAP)
    assert opened_text(text, phrase) == KEY
    if other != phrase:
        with pytest.raises(WrongPhrase):
            opened_text(text, other)


@given(st.text(max_size=300))
def test_any_other_text_is_no_key_and_no_signature(text: str) -> None:
    for read in (read_signature, read_public_key, lambda one: opened_text(one, PHRASE)):
        with pytest.raises(NotReadable):
            read(text)


def test_a_key_file_is_made_once_and_opened_again(tmp_path: Path) -> None:
    file = tmp_path / "house.key"
    made = make_key(file, PHRASE, CHEAP)
    assert open_key(file, PHRASE) == made
    assert load_public(public_file(file)) == made.public
    assert file.stat().st_mode & 0o077 == 0
    before = file.read_bytes()
    with pytest.raises(KeyExists):
        make_key(file, PHRASE, CHEAP)
    assert file.read_bytes() == before


def test_a_short_phrase_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(PhraseShort):
        make_key(tmp_path / "house.key", "short", CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_no_key_where_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "other.key").write_bytes(b"\xff\xfe\x00")
    for name in ("none.key", "other.key"):
        with pytest.raises(KeyMissing):
            open_key(tmp_path / name, PHRASE)
        with pytest.raises(KeyMissing):
            load_public(tmp_path / name)


@with_minisign
def test_minisign_takes_our_signature_and_our_key(tmp_path: Path) -> None:
    """The other program reads all three files: public key, signature, and the closed key."""
    list_file = tmp_path / "SHA256SUMS"
    list_file.write_bytes(b"a list")
    made = make_key(tmp_path / "house.key", PHRASE, CHEAP)
    (tmp_path / "SHA256SUMS.minisig").write_text(made.sign(b"a list", "timestamp:1\tfile:SHA256SUMS\thashed").text())
    check = ["minisign", "-V", "-m", str(list_file), "-p", str(tmp_path / "house.pub")]
    checked = subprocess.run(check, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr
    sign = ["minisign", "-S", "-s", str(tmp_path / "house.key"), "-m", str(list_file), "-x", str(tmp_path / "theirs")]
    signed = subprocess.run(sign, input=f"{PHRASE}\n", capture_output=True, text=True)
    assert signed.returncode == 0, signed.stderr
    list_file.write_bytes(b"A list")
    assert subprocess.run(check, capture_output=True).returncode != 0
