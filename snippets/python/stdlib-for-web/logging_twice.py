import logging
import sys

logging.basicConfig(
    level="INFO", format="root: %(message)s", stream=sys.stdout, force=True
)
logger = logging.getLogger("shop.twice")
own = logging.StreamHandler(sys.stdout)
logger.addHandler(own)
logger.info("placed")

logger.propagate = False
logger.info("paid")

logger.propagate = True
logger.removeHandler(own)
logger.info("sent")
