"""Sphinx's settings for the site; `python -m tools.site` uses them."""

from latex2mathml.converter import convert

project = "Digits from scratch"
author = "the authors of Digits from scratch"
extensions = ["myst_nb"]
nb_execution_mode = "off"
nb_ipywidgets_js = {}  # they would be fetched from elsewhere; the pictures stand in
nb_merge_streams = True
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # a sheet's sections begin where the lesson's do
html_theme = "sphinx_book_theme"
html_title = project
html_theme_options = {
    "show_toc_level": 2,
    "use_download_button": False,
    "use_fullscreen_button": False,
}
html_static_path = ["static"]
html_css_files = ["course.css"]
html_math_renderer = "mathml"
html_show_sphinx = html_show_copyright = False
html_copy_source = html_show_sourcelink = False


def inline(page, node):
    page.body.append(convert(node.astext()))


def block(page, node):
    page.body.append(f'<div class="math">{convert(node.astext(), display="block")}</div>')


def leave(page, node):
    """Nothing is left open."""


def setup(app):
    """Formulas as MathML, which browsers draw themselves."""

    def done(visit):
        from docutils.nodes import SkipNode

        def visited(page, node):
            visit(page, node)
            raise SkipNode

        return visited, leave

    app.add_html_math_renderer("mathml", done(inline), done(block))
