import logging
import sys


class Order:
    def __str__(self):
        print("(formatted)")
        return "order 7"


formatter = logging.Formatter(
    "%(levelname)s %(message)s user=%(user)s", defaults={"user": "-"}
)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(formatter)
logging.basicConfig(level="INFO", handlers=[handler], force=True)
logger = logging.getLogger("shop.lazy")

logger.debug("placed %s", Order())
logger.debug(f"placed {Order()}")
logger.info("placed %s", Order(), extra={"user": "ada"})
logger.info("stock counted")
