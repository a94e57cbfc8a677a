from datetime import date

from flask import Flask
from flask_babel import Babel, format_date, format_decimal

app = Flask(__name__)

Babel(app, default_locale="de")
with app.test_request_context():
    print(format_decimal(1234.5), format_date(date(2026, 3, 1)))
