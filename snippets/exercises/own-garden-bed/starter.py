class Bed:
    def __init__(self, name, plants=["radish"], helpers=set(), watered=False):
        self.name = name
        self.plants = plants
        self.helpers = helpers
        self.watered = watered
