class Bed:
    def __init__(self, name, plants=None, helpers=None, *, watered=False):
        self.name = name
        self.plants = ["radish"] if plants is None else plants
        self.helpers = set() if helpers is None else helpers
        self.watered = watered
