"""PDF files: their printed lines put together to paragraphs, without running heads and page numbers."""

from present.source.pdf.document import read_pdf

__all__ = ["read_pdf"]
