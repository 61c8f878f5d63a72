"""Documents people can read: PDF/UA made from data by Typst, each for one named kind of reader."""

from sharedliving.core.documents.render import DocumentError, render_pdf, templates

__all__ = ["DocumentError", "render_pdf", "templates"]
