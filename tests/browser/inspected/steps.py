from functools import wraps

from flask import Blueprint, Flask, after_this_request, g, render_template_string, request, request_started
from flask.views import MethodView

app = Flask(__name__)
shop = Blueprint("shop", __name__, url_prefix="/shop")


def needs(role):
    def decorator(view):
        @wraps(view)
        def wrapper(**kwargs):
            return view(**kwargs) if role in request.args else ("no", 403)

        return wrapper

    return decorator


@app.url_value_preprocessor
def values(endpoint, values):
    pass


@app.before_request
def before():
    g.user = "ada"
    return ("closed", 503) if "closed" in request.args else None


@app.context_processor
def everywhere():
    return {"role": "admin"}


@app.get("/hello/<name>")
@needs("admin")
def hello(name):
    @after_this_request
    def once(response):
        response.set_cookie("seen", "1")
        return response

    return render_template_string("{{ name }} {{ role }}", name=name)


class Items(MethodView):
    def get(self):
        return self.all()

    def all(self):
        return "all"


app.add_url_rule("/items", view_func=Items.as_view("items"))


@shop.before_request
def open_shop():
    pass


@shop.after_request
def close_shop(response):
    return response


@shop.get("/")
def index():
    return "shop"


app.register_blueprint(shop)


@request_started.connect_via(app)
def on_start(sender, **extra):
    pass
