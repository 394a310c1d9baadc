"""Where digits come from: `load_dataset` finds them by name, whether they are bundled, drawn, on
disk or downloaded.

`csv_files` and `idx_files` read files, `handwriting` draws digits, `cache` keeps what took long to
make.
"""
