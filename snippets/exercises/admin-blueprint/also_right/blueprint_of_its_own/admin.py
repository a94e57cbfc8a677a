from flask import abort, current_app, request, session
from flask.views import MethodView
from guard import AdminBlueprint
from werkzeug.exceptions import BadRequest, Conflict

admin = AdminBlueprint("admin", __name__, static_folder="panel")


@admin.route("/users")
def users():
    return dict(current_app.extensions["users"])


class User(MethodView):
    def dispatch_request(self, name):
        self.users = current_app.extensions["users"]
        if name not in self.users:
            abort(404)
        return super().dispatch_request(name=name)

    def get(self, name):
        return {"name": name, "role": self.users[name]}

    def put(self, name):
        match request.get_json():
            case {"role": "admin" | "reader" as role}:
                self.keep_out(name)
                self.users[name] = role
                return self.get(name)
        raise BadRequest

    def delete(self, name):
        self.keep_out(name)
        self.users.pop(name)
        return "", 204

    def keep_out(self, name):
        if session["user"] == name:
            raise Conflict


admin.add_url_rule("/users/<name>", view_func=User.as_view("user"))
