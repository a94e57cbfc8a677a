import json
import logging
import sys


class JsonLines(logging.Formatter):
    def format(self, record):
        line = {
            "level": record.levelname,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line | getattr(record, "data", {}))


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(JsonLines())
logging.basicConfig(level="INFO", handlers=[handler], force=True)

logger = logging.getLogger("shop.json")
logger.info("order %s placed", 7, extra={"data": {"user": "ada"}})
