import logging
from logging.config import dictConfig

dictConfig(
    {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {"format": "%(levelname)s %(name)s: %(message)s"},
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "formatter": "line",
            },
        },
        "root": {"level": "INFO", "handlers": ["console"]},
        "loggers": {"urllib3": {"level": "WARNING"}},
    }
)
logging.getLogger("shop").info("started")
logging.getLogger("urllib3.pool").info("connection opened")
logging.getLogger("urllib3.pool").warning("connection lost")
