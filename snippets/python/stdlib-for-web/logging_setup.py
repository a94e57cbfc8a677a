import logging
import sys

logging.basicConfig(
    level=logging.INFO,
    format="%(levelname)s %(name)s: %(message)s",
    stream=sys.stdout,
    force=True,
)
logger = logging.getLogger(__name__)

logger.debug("cart %s", {"tea": 2})
logger.info("order %s placed by %s", 7, "ada")
logger.warning("stock of %s is low", "tea")
logger.error("mail to %s failed", "ada@shop.example")

logging.getLogger("shop.mail").setLevel(logging.ERROR)
logging.getLogger("shop.mail").warning("slow")
logging.getLogger("shop.stock").warning("slow")
