"""Where digits come from: `load_dataset` finds them by name, bundled, drawn, on disk, downloaded.

`csv_files` and `idx_files` read files, `handwriting` draws digits, `cache` keeps what took long.
"""
