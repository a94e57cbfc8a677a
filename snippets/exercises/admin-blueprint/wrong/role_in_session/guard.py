from functools import wraps

from flask import abort, session


def admin_required(view):
    """Let only admins call the view: 401 without a login, 403 without the role."""

    @wraps(view)
    def wrapper(*args, **kwargs):
        if "user" not in session:
            abort(401)
        if session["role"] != "admin":
            abort(403)
        return view(*args, **kwargs)

    return wrapper
