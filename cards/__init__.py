"""A routine in a short YAML file goes in; a printable card comes out.

The stages, in order: `parse` text to nodes, `read` nodes to content, `link` names to objects, `pose` illustrations
to figures, `compose` content and templates to faces, `impose` faces to pages, `draw` pages to PDF bytes, `write`
bytes to files. `text` measures type for all of them.
"""

__version__ = "0.1.0"
