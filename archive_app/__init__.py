"""Forum Archive: a desktop archive of forum proceedings in which every quotation can be proved."""

__version__ = "0.1.0"
