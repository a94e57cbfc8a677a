import functools

from flask import abort, current_app, session
from flask.blueprints import Blueprint


class AdminRequired:
    def __init__(self, view):
        self.view = view
        functools.update_wrapper(self, view)

    def __call__(self, *args, **kwargs):
        users = current_app.extensions["users"]
        name = session.get("user")
        if name not in users:
            abort(401)
        if users[name] != "admin":
            abort(403)
        return self.view(*args, **kwargs)


admin_required = AdminRequired


class AdminBlueprint(Blueprint):
    """A blueprint that decorates each view that is added to it."""

    def add_url_rule(self, rule, endpoint=None, view_func=None, **options):
        guarded = admin_required(view_func)
        super().add_url_rule(rule, endpoint, guarded, **options)

    def send_static_file(self, filename):
        return admin_required(super().send_static_file)(filename)
