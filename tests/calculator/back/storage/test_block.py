"""Key slots: what a key opens, and what nothing opens."""

import os
from dataclasses import replace

import pytest
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

from calculator.back.storage.block import SLOT_BYTES, SLOTS, Role, Slot, block_bytes, opened
from calculator.back.storage.keys import Cost, copy_key, derive, spare_key

SALT = bytes(range(32))
KEY = b"k" * 32
SLOT = Slot(Role.MAIN, 1, b"n" * 32)


@pytest.mark.parametrize("position", range(SLOTS))
@pytest.mark.parametrize("role", list(Role))
def test_a_slot_opens_for_its_key_wherever_it_lies(position: int, role: Role) -> None:
    slot = replace(SLOT, role=role)
    block = block_bytes(SALT, {position: (KEY, slot)})
    assert len(block) == 4096
    assert opened(block, KEY) == slot
    assert opened(block, b"x" * 32) is None


def test_unused_slots_are_new_noise_each_time() -> None:
    blocks = [block_bytes(SALT, {}) for _ in range(2)]
    assert sum(a == b for a, b in zip(blocks[0][32:], blocks[1][32:], strict=True)) < 60
    assert opened(blocks[0], KEY) is None


@pytest.mark.parametrize("offset", [0, 31, 32, 55, 56, 300, 32 + SLOT_BYTES - 1])
def test_a_changed_bit_in_salt_or_slot_closes_it(offset: int) -> None:
    block = bytearray(block_bytes(SALT, {0: (KEY, SLOT)}))
    block[offset] ^= 1
    assert opened(bytes(block), KEY) is None


def test_a_slot_moved_to_another_position_or_salt_stays_closed() -> None:
    block = block_bytes(SALT, {2: (KEY, SLOT)})
    start, stop = 32 + 2 * SLOT_BYTES, 32 + 3 * SLOT_BYTES
    moved = block[:32] + block[start:stop] + block[32 + SLOT_BYTES :]
    moved = moved[:start] + os.urandom(SLOT_BYTES) + moved[stop:]
    assert opened(moved, KEY) is None
    assert opened(bytes(32) + block[32:], KEY) is None


@pytest.mark.parametrize("text", [b"\1" + bytes(439), bytes(32) + b"\2" + bytes(407), bytes(32) + b"\1\4" + bytes(406)])
def test_another_known_block_form_or_role_opens_nothing(text: bytes) -> None:
    nonce = bytes(24)
    closed = nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(text, b"slot 1" + SALT + b"\0", nonce, KEY)
    assert opened(SALT + closed + os.urandom(4096 - 32 - SLOT_BYTES), KEY) is None


def test_derivations_give_the_published_values() -> None:
    """The vectors of docs/format.md, at the cheap cost that only tests may use."""
    key = derive("73*58+4419", SALT, Cost(64, 1, 1))
    assert key.hex() == "ee952cd79549a4ea93bca8f57a90b5b0f33b7e4b5debf0dc65c6288025b7f1fa"
    assert copy_key(key, 1, 0).hex() == "199ef787bd4d76218724fb47a927b989719517c181e600c684444040d8655f60"
    assert spare_key(key).hex() == "ad045514319ce3a9dce6f15bb541da4eb38f9b4c5c24440b8460cc48e7b29953"
    assert len({copy_key(key, pair, copy) for pair in (0, 1) for copy in (0, 1)}) == 4
