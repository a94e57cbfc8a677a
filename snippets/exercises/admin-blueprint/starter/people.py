# The users that each app begins with, and their roles.
USERS = {"ada": "admin", "bob": "reader", "cy": "admin", "dee": "reader"}
