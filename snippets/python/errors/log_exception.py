import logging
import sys


class OneLine(logging.Formatter):  # without it: the whole traceback
    def formatException(self, exc_info):
        return f"    {exc_info[1]!r}"


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(OneLine("%(levelname)s %(name)s: %(message)s"))
logging.basicConfig(handlers=[handler], level="INFO", force=True)
logger = logging.getLogger("shop")

try:
    float("free")
except ValueError as error:
    logger.exception("no price for %s", "jam")
    logger.warning("no price for %s", "jam", exc_info=True)
    problem = error

logger.error("import stopped", exc_info=problem)
logger.error("import stopped: %s", problem)
