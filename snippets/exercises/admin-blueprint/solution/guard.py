from functools import wraps

from flask import abort, current_app, session


def admin_required(view):
    """Let only admins call the view: 401 without a login, 403 without the role."""

    @wraps(view)
    def wrapper(*args, **kwargs):
        # The role as it is now, which may not be that of the login.
        role = current_app.extensions["users"].get(session.get("user"))
        if role is None:
            abort(401)
        if role != "admin":
            abort(403)
        return view(*args, **kwargs)

    return wrapper
