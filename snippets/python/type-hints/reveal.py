import json
import sys
from contextlib import redirect_stderr
from typing import reveal_type

row = json.loads('{"tea": 5}')
price = {"tea": 5}.get("tea")

with redirect_stderr(sys.stdout):
    reveal_type(row)
    reveal_type(price)
