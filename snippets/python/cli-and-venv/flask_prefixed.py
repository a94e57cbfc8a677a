# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import os

from flask import Flask

os.environ |= {
    "FLASK_SECRET_KEY": "a long secret",
    "FLASK_PAGE_SIZE": "20",
    "FLASK_MAIL_TLS": "true",
    "FLASK_BEER_TLS": "True",
    "FLASK_SHOP__CURRENCY": "EUR",
}

app = Flask("shop")
app.config.from_prefixed_env()

for name in "SECRET_KEY", "PAGE_SIZE", "MAIL_TLS", "BEER_TLS", "SHOP":
    print(name, repr(app.config[name]))
