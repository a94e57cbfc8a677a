"""What the worker imports first: makes Python ready for jobs."""

import sys


def jobs():
    """Put everything in place, once; return the module that does jobs."""
    import loop
    import mends
    import offered
    import parts
    import substitutes
    from pyodide.ffi import run_sync, to_js

    site_packages = next(place for place in sys.path if place.endswith("site-packages"))
    fetch = parts.fetch
    offered.install(parts.packages.to_py(), lambda names: run_sync(fetch(to_js(names))).to_py(), site_packages)
    mends.install()
    substitutes.supply()
    loop.install()
    import job

    del sys.modules["parts"], sys.modules["page"]
    return job
