"""The data sets of the course, which `loading.load_dataset` returns by name or path.

The modules `csv_files`, `idx_files` and `archives` read files, `handwriting` and `numbers` draw
digits, `download` fetches files, and `cache` keeps arrays on disk.
"""
