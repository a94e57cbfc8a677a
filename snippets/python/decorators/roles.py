# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from functools import wraps

from flask import Flask, abort, g, request

app = Flask(__name__)
ROLES = {"ada": "admin", "eve": "editor", "bob": "reader"}


@app.before_request
def load_role():  # stands for a real login
    g.role = ROLES.get(request.headers.get("X-User"))


def role_required(*roles):
    def decorator(view):
        @wraps(view)
        def wrapper(*args, **kwargs):
            if g.role not in roles:
                abort(403, f"needs one of: {', '.join(roles)}")
            return view(*args, **kwargs)

        return wrapper

    return decorator


@app.put("/articles/<int:article_id>")
@role_required("editor", "admin")
def edit(article_id):
    return {"edited": article_id}


@app.errorhandler(403)
def refused(error):
    return {"error": error.description}, 403
