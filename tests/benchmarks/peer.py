"""Serves saved pages as they are, by the same server program: what a page costs when nothing is worked out.

`python -m tests.benchmarks.peer FOLDER` serves the files of a folder, and tells its address as the workbench does.
"""

import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

import servanda.web.serving as workbench
from servanda.web.app import STATIC


def main(folder: str) -> None:
    """Serve until the process is ended."""
    app = Starlette(
        routes=[
            Mount("/static", StaticFiles(directory=STATIC)),
            Mount("/", StaticFiles(directory=Path(folder))),
        ]
    )
    with workbench.take("127.0.0.1", 0) as taken:
        sys.stdout.write(f"Workbench: http://127.0.0.1:{taken.getsockname()[1]}\n")
        sys.stdout.flush()
        config = uvicorn.Config(app, http="h11", log_config=None, access_log=False)
        uvicorn.Server(config).run(sockets=[taken])


if __name__ == "__main__":
    main(sys.argv[1])
