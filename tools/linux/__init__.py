"""The Linux form: a small program of ours around CPython, as on Windows."""
