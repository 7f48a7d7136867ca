"""What every use of libxcb by ctypes needs: typed functions, atoms, and memory given back."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from ctypes import Structure, c_uint, c_void_p

# A function's result and its arguments, as ctypes writes types.
Signatures = Mapping[str, tuple[object, tuple[object, ...]]]


class Cookie(Structure):
    """A question that was sent; its reply is fetched by it."""

    _fields_ = (("sequence", c_uint),)


def library(name: str, signatures: Signatures) -> ctypes.CDLL:
    """The library with these functions; raises OSError or AttributeError where they are missing."""
    found = ctypes.CDLL(name)
    for function, (result, arguments) in signatures.items():
        declared = getattr(found, function)
        declared.restype = result
        declared.argtypes = arguments
    return found


def free(address: int) -> None:
    """Give a reply or an event back."""
    give_back = ctypes.CDLL(None).free
    give_back.argtypes = (c_void_p,)
    give_back.restype = None
    give_back(address)
