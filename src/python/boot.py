# What stands around a student's program in MicroPython: it loads the files, calls their functions, and hands values to the program
# outside. Nothing of JavaScript can be reached from a student's code: the functions of the bridge live in closures.
import builtins
import math


def boot(names, numpy_source, *functions):
    js = dict(zip(names.split(","), functions))
    execute = exec
    parse = compile
    scope = {}
    execute(parse(numpy_source, "<numpy>", "exec"), scope)
    build = scope["build"]
    js_tick = js["tick"]
    js_value = js["value"]
    js_stored = js["stored"]
    programs = {}
    running = [None]

    class Stub:
        def __init__(self, name, values):
            self.__name__ = name
            for key in values:
                setattr(self, key, values[key])

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            raise AttributeError("module '" + self.__name__ + "' has no attribute '" + name + "'")

    class Left:
        """A number on the left of a comparison: `0 < a` asks the array on the right."""

        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return other > self.value

        def __le__(self, other):
            return other >= self.value

        def __gt__(self, other):
            return other < self.value

        def __ge__(self, other):
            return other <= self.value

    def ignore(*values, **options):
        return None

    class FileNotFoundError(OSError):
        pass

    def chance(numpy):
        """Python's module `random`, drawn from NumPy's stream: the distributions are Python's, the numbers after a seed are not."""
        drawn = numpy.random

        def randrange(start, stop=None, step=1):
            if stop is None:
                start, stop = 0, start
            count = (stop - start + step - (1 if step > 0 else -1)) // step
            if count <= 0:
                raise ValueError("empty range for randrange()")
            return start + step * drawn.randint(count)

        def choice(values):
            if len(values) == 0:
                raise IndexError("Cannot choose from an empty sequence")
            return values[drawn.randint(len(values))]

        def shuffle(values):
            for n in range(len(values) - 1, 0, -1):
                other = drawn.randint(n + 1)
                values[n], values[other] = values[other], values[n]

        def sample(values, k):
            pool = list(values)
            if not 0 <= k <= len(pool):
                raise ValueError("Sample larger than population or is negative")
            shuffle(pool)
            return pool[:k]

        return {
            "random": lambda: drawn.rand(),
            "uniform": lambda a, b: a + (b - a) * drawn.rand(),
            "randint": lambda a, b: randrange(a, b + 1),
            "randrange": randrange,
            "choice": choice,
            "choices": lambda values, k=1: [choice(values) for n in range(k)],
            "shuffle": shuffle,
            "sample": sample,
            "gauss": lambda mu=0.0, sigma=1.0: mu + sigma * drawn.randn(),
            "normalvariate": lambda mu=0.0, sigma=1.0: mu + sigma * drawn.randn(),
            "seed": lambda value=None: drawn.seed(value if type(value) is int else 0),
        }

    class Program:
        def __init__(self):
            self.numpy, self.wrap, self.unwrap, self.Stop = build(js)
            self.files = {}
            special = {"expit": lambda x: 1.0 / (1.0 + self.numpy.exp(-self.numpy.asarray(x)))}
            scipy = {"io": Stub("scipy.io", {"loadmat": self.loadmat}), "special": Stub("scipy.special", special)}
            self.modules = {
                "random": Stub("random", chance(self.numpy)),
                "scipy": Stub("scipy", scipy),
                "numpy": self.numpy,
                "math": math,
                "__future__": Stub("__future__", {name: None for name in ("division", "print_function", "absolute_import", "annotations")}),
                "time": Stub("time", {"time": js["clock"], "perf_counter": js["clock"], "sleep": ignore}),
                "warnings": Stub("warnings", {"filterwarnings": ignore, "simplefilter": ignore, "warn": ignore}),
            }

        def load(self, name):
            file, text = self.files[name]
            space = {
                "__name__": name,
                "__k": self.tick,
                "__t": self.trace,
                "__r": self.result,
                "__p": self.parameter,
                "__c": Left,
                "__f": self.as_float,
                "__i": self.as_int,
                "__s": lambda module: space.update(self.names_in(module)),
            }
            module = Stub(name, {})
            self.modules[name] = module
            try:
                execute(parse(text, file, "exec"), space)
            except BaseException:
                del self.modules[name]
                raise
            for key in space:
                setattr(module, key, space[key])
            return module

        def find(self, name, wanted):
            first = name if name in self.files else name.split(".")[0]
            if first in self.modules:
                found = self.modules[first]
            elif first in self.files:
                found = self.load(first)
            else:
                raise ImportError("No module named '" + name + "'")
            inner = found
            for part in name[len(first) :].split(".")[1:]:
                try:
                    inner = getattr(inner, part)
                except AttributeError:
                    raise ImportError("No module named '" + name + "'")
            return inner if wanted else found

        def names_in(self, module):
            found = self.find(module, True)
            return {name: getattr(found, name) for name in dir(found) if not name.startswith("_")}

        def loadmat(self, path, *more, **options):
            """Data that is given to the program under the name of a file, as scipy.io reads it from a .mat file."""
            name = path.replace("\\", "/").split("/")[-1]
            name = name[:-4] if name.lower().endswith(".mat") else name
            number = js_stored(name)
            if number < 0:
                raise FileNotFoundError("[Errno 2] No such file or directory: '" + path + "'")
            return {name: self.wrap(number)}

        def single(self, value):
            """MicroPython's own float and int know no arrays, and an array with `__float__` would lose its arithmetic."""
            if self.unwrap(value) is None:
                return value
            if value.size != 1:
                raise TypeError("only size-1 arrays can be converted to Python scalars")
            return value.item()

        def as_float(self, value=0.0):
            return float(self.single(value))

        def as_int(self, value=0, *base):
            return int(self.single(value), *base)

        def tick(self, line):
            if js_tick(line):
                raise self.Stop("stopped")
            # MicroPython looks for room for a larger object from where the last small one was put: without a float here and there, as
            # this sum is one, each array of a long loop would be looked for from its beginning.
            line + 0.5
            return True

        def trace(self, line, name, value):
            self.send(1, line, name, value, 0)

        def result(self, line, value):
            self.send(1, line, "return", value, 0)
            return value

        def parameter(self, line, name, value):
            self.send(2, line, name, value, 0)

        def send(self, channel, line, name, value, depth):
            """An array goes over as its number, a number as itself, a list or dict as its parts."""
            kind = type(value)
            number = self.unwrap(value)
            if number is not None:
                js_value(channel, line, name, "array", number)
            elif kind is float:
                js_value(channel, line, name, "float", value)
            elif kind is int:
                js_value(channel, line, name, "int", float(value))
            elif kind is bool:
                js_value(channel, line, name, "bool", value)
            elif depth < 2 and kind in (tuple, list):
                for part in value[:16]:
                    self.send(channel, line, name, part, depth + 1)
            elif depth < 2 and kind is dict:
                for key in list(value)[:16]:
                    self.send(channel, line, name, value[key], depth + 1)
            elif channel == 0:
                js_value(0, line, name, kind.__name__, 0)

    def find_module(name, globals=None, locals=None, wanted=(), level=0):
        program = running[0]
        if program is None:
            raise ImportError("No module named '" + name + "'")
        return program.find(name, wanted)

    def opened(number):
        programs[number] = Program()

    def add_file(number, name, file, text):
        programs[number].files[name] = (file, text)

    def load(number, name):
        program = programs[number]
        running[0] = program
        if name not in program.modules:
            program.load(name)

    def has(number, name, function):
        value = getattr(programs[number].modules[name], function, None)
        return value is not None and callable(value)

    def seed(number, value):
        programs[number].numpy.random.seed(value)

    def call(number, name, function, kinds, *values):
        program = programs[number]
        running[0] = program
        given = []
        for kind, value in zip(kinds, values):
            if kind == "a":
                given.append(program.wrap(value))
            else:
                given.append(float(value) if kind == "f" else value)
        result = getattr(program.modules[name], function)(*given)
        # A tuple or list is the row of outputs, as `return cost, grad` makes one.
        parts = result if type(result) in (tuple, list) else (result,)
        for part in parts:
            if type(part) in (tuple, list) and len(part) > 0:
                part = program.numpy.array(part)
            js_value(0, 0, "", "next", 0)
            program.send(0, 0, "", part, 2)

    def close(number):
        if number in programs:
            del programs[number]

    def refused(name):
        def refuse(*values, **options):
            raise NotImplementedError(name + " is not available here")

        return refuse

    for name in "open exec eval compile execfile input help globals locals memoryview delattr".split():
        setattr(builtins, name, refused(name))
    builtins.__import__ = find_module
    return {"opened": opened, "add_file": add_file, "load": load, "has": has, "seed": seed, "call": call, "close": close}
