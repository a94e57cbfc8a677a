# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/pages/<int(min=1, max=500):number>")
@app.get("/years/<int(fixed_digits=4):number>")
@app.get("/offsets/<float(signed=True):number>")
def show_number(number):
    return repr(number)


@app.get("/countries/<string(length=2):code>")
@app.get("/coupons/<string(minlength=4, maxlength=8):code>")
def show_code(code):
    return code


client = app.test_client()
for good, bad in [
    ("/pages/500", "/pages/501"),
    ("/years/0099", "/years/99"),
    ("/offsets/-0.5", "/offsets/5"),
    ("/countries/PE", "/countries/PER"),
    ("/coupons/SPRING", "/coupons/SUN"),
]:
    print(good, client.get(good).text, "|", bad, client.get(bad).status_code)
