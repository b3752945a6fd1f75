# The part of NumPy that stands in for itself in Python: the class of arrays and the functions. The arrays' numbers are kept by the
# program around MicroPython, which does the arithmetic; here each array is a number by which it is found. MicroPython runs this file.


def build(js):
    """A new module `numpy`. `js` holds the functions of bridge.ts; nothing of them can be reached from the result."""
    js_binary = js["binary"]
    js_in_place = js["in_place"]
    js_unary = js["unary"]
    js_read = js["read"]
    js_write = js["write"]
    js_single = js["single"]
    js_shape = js["shape"]
    js_reshape = js["reshape"]
    js_scalar = js["scalar"]
    js_read_at = js["read_at"]
    js_write_at = js["write_at"]
    js_reshape_to = js["reshape_to"]
    js_transpose = js["transpose"]
    js_axes = js["axes"]
    js_length = js["length"]
    js_size = js["size"]
    js_reduce = js["reduce"]
    js_outer = js["outer"]
    js_product = js["product"]
    operation = js["operation"]
    create = object.__new__

    class AxisError(ValueError):
        pass

    class UFuncTypeError(TypeError):
        pass

    class LinAlgError(ValueError):
        pass

    class Stop(BaseException):
        pass

    errors = {
        "ValueError": ValueError,
        "TypeError": TypeError,
        "IndexError": IndexError,
        "MemoryError": MemoryError,
        "RuntimeError": RuntimeError,
        "NotImplementedError": NotImplementedError,
        "AxisError": AxisError,
        "UFuncTypeError": UFuncTypeError,
        "LinAlgError": LinAlgError,
        "Stop": Stop,
    }

    def given(code):
        """What a call of the bridge gave: an array, or a number of Python's."""
        if code >= 0:
            made = create(ndarray)
            made._n = code
            return made
        if code == -2:
            return float(js_single())
        if code == -3:
            return int(float(js_single()))
        if code == -4:
            return js_single() == 1
        if code == -5:
            return None
        raise errors[js["error_type"]()](js["error_message"]())

    def given_size(count):
        return count if count >= 0 else given(count)

    def subset(what, instead):
        return NotImplementedError("the subset of NumPy here has no " + what + "; " + instead)

    class dtype:
        def __init__(self, name):
            self.name = name

        def __call__(self, value=0):
            if type(value) is ndarray:
                return value.astype(self)
            if self.name == "int64":
                return int(value)
            return bool(value) if self.name == "bool" else float(value)

        def __eq__(self, other):
            try:
                return self.name == type_name(other)
            except TypeError:
                return False

        def __ne__(self, other):
            return not self == other

        def __hash__(self):
            return hash(self.name)

        def __str__(self):
            return self.name

        def __repr__(self):
            return "dtype('" + self.name + "')"

        @property
        def kind(self):
            return {"float64": "f", "float32": "f", "int64": "i", "bool": "b"}[self.name]

    types = {name: dtype(name) for name in ("float64", "float32", "int64", "bool")}
    aliases = {
        "float": "float64",
        "double": "float64",
        "f8": "float64",
        "d": "float64",
        "single": "float32",
        "f4": "float32",
        "f": "float32",
        "int": "int64",
        "int32": "int64",
        "i8": "int64",
        "i4": "int64",
        "i": "int64",
        "bool_": "bool",
        "?": "bool",
    }

    def type_name(wanted):
        if wanted is None:
            return None
        if wanted is float:
            return "float64"
        if wanted is int:
            return "int64"
        if wanted is bool:
            return "bool"
        name = wanted.name if type(wanted) is dtype else wanted
        if type(name) is str:
            name = aliases.get(name, name)
            if name in types:
                return name
        raise TypeError("data type " + repr(wanted) + " not understood")

    def joined(values):
        return ",".join([str(whole(value)) for value in values])

    def whole(value):
        kind = type(value)
        if kind is int or kind is bool:
            return int(value)
        if kind is float:
            raise TypeError("'float' object cannot be interpreted as an integer")
        if kind is ndarray and value.size == 1 and value.dtype.name == "int64":
            return value.item()
        raise TypeError("'" + kind.__name__ + "' object cannot be interpreted as an integer")

    def shape_of(shape):
        """A shape as the bridge reads it."""
        if type(shape) is tuple or type(shape) is list:
            text = joined(shape)
        elif type(shape) is ndarray:
            text = joined(shape.tolist())
        else:
            text = str(whole(shape))
        return text

    def sized(shape):
        text = shape_of(shape)
        if "-" in text:
            raise ValueError("negative dimensions are not allowed")
        return text

    def axes_of(axis):
        if axis is None or type(axis) is int:
            return axis
        if type(axis) is tuple or type(axis) is list:
            return joined(axis)
        return str(whole(axis))

    def order_of(order):
        if order in ("F", "f"):
            return "F"
        if order in ("C", "c", "A", "K"):
            return "C"
        raise ValueError("order must be one of 'C', 'F', 'A', or 'K' (got '" + str(order) + "')")

    def kind_of(value):
        """How an operand goes over the bridge: 0 an array, 1 to 3 a number of Python's; −1 where it is neither."""
        kind = type(value)
        if kind is ndarray:
            return 0
        if kind is float:
            return 2
        if kind is int:
            return 1
        if kind is bool:
            return 3
        return -1

    def sent(value):
        """The operand itself as it goes over the bridge. MicroPython cuts whole numbers off at 31 bits."""
        kind = type(value)
        if kind is ndarray:
            return value._n
        if kind is int and not -1000000000 < value < 1000000000:
            return float(value)
        return value

    def array(values, dtype=None, copy=True, order=None, ndmin=0):
        name = type_name(dtype)
        if type(values) is ndarray:
            made = given(js["copy"](values._n, name))
        elif kind_of(values) > 0:
            made = given(js_scalar(kind_of(values), sent(values)))
            made = made if name is None else made.astype(name)
        else:
            made = from_nested(values, name)
        while made.ndim < ndmin:
            made = made[None]
        return made

    def from_nested(values, name):
        if type(values) not in (list, tuple, range):
            if hasattr(values, "__iter__") or hasattr(values, "__next__"):
                values = list(values)
            else:
                raise TypeError("float() argument must be a string or a real number, not '" + type(values).__name__ + "'")
        if len(values) > 0 and all([type(value) is ndarray for value in values]):
            made = stack(values)
            return made if name is None else made.astype(name)
        shape = []
        level = values
        while type(level) in (list, tuple, range) or type(level) is ndarray and level.ndim > 0:
            shape.append(len(level))
            if len(level) == 0:
                break
            level = level[0]
        found = [0]
        js["begin"]()

        def walk(part, depth):
            if depth == len(shape):
                kind = kind_of(part)
                if kind == 0 and part.ndim == 0:
                    part = part.item()
                    kind = kind_of(part)
                if kind < 1:
                    if kind == -1 and type(part) is str:
                        part = float(part)
                    elif kind == -1 and type(part) not in (list, tuple, range):
                        raise TypeError(
                            "float() argument must be a string or a real number, not '" + type(part).__name__ + "'"
                        )
                    else:
                        raise uneven()
                if kind == 2 or (kind == 1 and found[0] != 2) or (kind == 3 and found[0] == 0):
                    found[0] = kind
                js["push"](sent(part))
                return
            if type(part) not in (list, tuple, range, ndarray) or len(part) != shape[depth]:
                raise uneven()
            for one in part:
                walk(one, depth + 1)

        def uneven():
            return ValueError(
                "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                + str(len(shape) if len(shape) < 2 else 1)
                + " dimensions. The detected shape was ("
                + str(shape[0])
                + ",) + inhomogeneous part."
            )

        walk(values, 0)
        own = ("float64", "int64", "float64", "bool")[found[0]]
        made = given(js["built"](joined(shape), own))
        return made if name is None or name == own else made.astype(name)

    def asarray(values, dtype=None, order=None):
        if type(values) is ndarray:
            if dtype is None or type_name(dtype) == values.dtype.name:
                return values
            return values.astype(dtype)
        return array(values, dtype)

    def operand(value):
        """Lists and tuples become arrays; None where arithmetic is not possible."""
        if kind_of(value) >= 0:
            return value
        if type(value) in (list, tuple, range):
            return array(value)
        return None

    def combine(op, a, b):
        ka = kind_of(a)
        kb = kind_of(b)
        if ka < 0 or kb < 0:
            a = operand(a)
            b = operand(b)
            if a is None or b is None:
                return NotImplemented
            ka = kind_of(a)
            kb = kind_of(b)
        return given(js_binary(op, ka, sent(a), kb, sent(b)))

    def change(op, a, b):
        b = operand(b)
        if b is None:
            return NotImplemented
        given(js_in_place(op, a._n, kind_of(b), sent(b)))
        return a

    # Loops over patches do little else than the following: an array beside an array or a float goes over the bridge at once.

    def forward(name):
        op = operation(name)

        def method(self, other):
            kind = type(other)
            if kind is ndarray:
                code = js_binary(op, 0, self._n, 0, other._n)
            elif kind is float:
                code = js_binary(op, 0, self._n, 2, other)
            else:
                return combine(op, self, other)
            if code >= 0:
                made = create(ndarray)
                made._n = code
                return made
            return given(code)

        return method

    def backward(name):
        op = operation(name)

        def method(self, other):
            if type(other) is not float:
                return combine(op, other, self)
            code = js_binary(op, 2, other, 0, self._n)
            if code >= 0:
                made = create(ndarray)
                made._n = code
                return made
            return given(code)

        return method

    def in_place(name):
        op = operation(name)

        def method(self, other):
            if type(other) is not ndarray:
                return change(op, self, other)
            code = js_in_place(op, self._n, 0, other._n)
            return self if code == -5 else given(code)

        return method

    negative = operation("negative")
    dot_product = operation("dot")
    matmul_product = operation("matmul")
    reductions = {
        name: operation(name)
        for name in "sum prod mean var std max min any all argmax argmin count_nonzero median ptp".split()
    }
    operations = {
        name: operation(name) for name in "absolute logical_not logical_and logical_or logical_xor equal not_equal".split()
    }

    def part_text(part):
        kind = type(part)
        if kind is int or kind is bool and False:
            return str(part)
        if kind is slice:
            return end_text(part.start) + ":" + end_text(part.stop) + ":" + end_text(part.step)
        if part is None:
            return "n"
        if part is Ellipsis:
            return "e"
        if kind is ndarray:
            if part.ndim == 0 and part.dtype.name == "int64":
                return str(part.item())
            return "@" + str(part._n)
        if kind is list or kind is range:
            return "@" + str((array(part) if len(part) > 0 else array(part, int))._n)
        if kind is bool:
            return "@" + str(given(js_scalar(3, part))._n)
        raise IndexError(
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"
        )

    # Most subscripts go over the bridge as numbers, which subscripts.ts explains.
    left_out = 16777215
    new_axis_code = -(2.0**51)
    slice_codes = 2.0**51 + 16777216 * 33554432.0 + 16777216
    whole_code = slice_codes + left_out * 33554432.0 + left_out

    def code_of(part):
        """A part of a subscript as one number; None where only a text can say it."""
        kind = type(part)
        if kind is int:
            return part if -1000000000 < part < 1000000000 else None
        if kind is slice:
            if part.step is not None:
                return None
            start = part.start
            stop = part.stop
            if start is None:
                if stop is None:
                    return whole_code
                start = left_out
            elif type(start) is not int or not -left_out < start < left_out:
                return None
            if stop is None:
                stop = left_out
            elif type(stop) is not int or not -left_out < stop < left_out:
                return None
            return slice_codes + start * 33554432.0 + stop
        return new_axis_code if part is None else None

    def codes_of(key):
        if type(key) is not tuple:
            code = code_of(key)
            return None if code is None else (code,)
        if not 0 < len(key) < 4:
            return None
        codes = tuple([code_of(part) for part in key])
        return None if None in codes else codes

    def end_text(end):
        if end is None:
            return ""
        if type(end) is int:
            return str(end)
        if type(end) is ndarray and end.size == 1 and end.dtype.name == "int64":
            return str(end.item())
        raise TypeError("slice indices must be integers or None or have an __index__ method")

    def key_text(key):
        if type(key) is tuple:
            return ";".join([part_text(part) for part in key])
        return part_text(key)

    class ndarray:
        def __init__(self, *shape, **options):
            raise subset("np.ndarray(...)", "use np.zeros")

        @property
        def shape(self):
            text = js_shape(self._n)
            if type(text) is not str:
                given(text)
            return tuple([int(length) for length in text.split(",")]) if text else ()

        @shape.setter
        def shape(self, shape):
            self._n = self.reshape(shape)._n

        @property
        def ndim(self):
            return given_size(js_axes(self._n))

        @property
        def size(self):
            return given_size(js_size(self._n))

        @property
        def dtype(self):
            return types[js["dtype"](self._n)]

        @property
        def T(self):
            return given(js_transpose(self._n, None))

        @property
        def flat(self):
            return iter(self.ravel())

        def __len__(self):
            length = js_length(self._n)
            if length < 0:
                if js_axes(self._n) == 0:
                    raise TypeError("len() of unsized object")
                given(length)
            return length

        def __iter__(self):
            if self.ndim == 0:
                raise TypeError("iteration over a 0-d array")
            for n in range(len(self)):
                yield self[n]

        def __getitem__(self, key):
            if type(key) is tuple and len(key) == 2 and type(key[1]) is int:
                code = code_of(key[0])
                if code is not None:
                    return given(js_read_at(self._n, code, key[1]))
            codes = codes_of(key)
            if codes is None:
                return given(js_read(self._n, key_text(key)))
            return given(js_read_at(self._n, *codes))

        def __setitem__(self, key, value):
            given_value = operand(value)
            if given_value is None:
                raise TypeError(
                    "float() argument must be a string or a real number, not '" + type(value).__name__ + "'"
                )
            codes = codes_of(key)
            if codes is None:
                given(js_write(self._n, key_text(key), kind_of(given_value), sent(given_value)))
            else:
                given(js_write_at(self._n, kind_of(given_value), sent(given_value), *codes))

        def __contains__(self, value):
            return bool((self == value).any())

        def __bool__(self):
            if self.size == 1:
                return bool(self.item())
            raise ValueError(
                "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
            )

        def __hash__(self):
            raise TypeError("unhashable type: 'numpy.ndarray'")

        def __str__(self):
            return js["text"](self._n, " ", 0)

        def __repr__(self):
            text = js["text"](self._n, ", ", 6)
            name = self.dtype.name
            shape = self.shape
            if 0 in shape:
                text = "[]" if len(shape) == 1 else "[], shape=" + str(shape)
                return "array(" + text + ", dtype=" + name + ")"
            return "array(" + text + (", dtype=float32)" if name == "float32" else ")")

        __add__ = forward("add")
        __radd__ = backward("add")
        __iadd__ = in_place("add")
        __sub__ = forward("subtract")
        __rsub__ = backward("subtract")
        __isub__ = in_place("subtract")
        __mul__ = forward("multiply")
        __rmul__ = backward("multiply")
        __imul__ = in_place("multiply")
        __truediv__ = forward("divide")
        __rtruediv__ = backward("divide")
        __itruediv__ = in_place("divide")

        __floordiv__ = forward("floor_divide")
        __rfloordiv__ = backward("floor_divide")
        __mod__ = forward("remainder")
        __rmod__ = backward("remainder")
        __pow__ = forward("power")
        __rpow__ = backward("power")
        __ipow__ = in_place("power")

        def __matmul__(self, other):
            return matmul(self, other)

        def __rmatmul__(self, other):
            return matmul(other, self)

        def __neg__(self):
            return given(js_unary(negative, self._n))

        def __pos__(self):
            return self.copy()

        def __abs__(self):
            return given(js_unary(operations["absolute"], self._n))

        def __invert__(self):
            if self.dtype.name != "bool":
                raise subset("~ of numbers", "use it on arrays of True and False")
            return given(js_unary(operations["logical_not"], self._n))

        def __and__(self, other):
            return combine(operations["logical_and"], truths(self, "&"), other)

        def __rand__(self, other):
            return combine(operations["logical_and"], truths(self, "&"), other)

        def __or__(self, other):
            return combine(operations["logical_or"], truths(self, "|"), other)

        def __ror__(self, other):
            return combine(operations["logical_or"], truths(self, "|"), other)

        def __xor__(self, other):
            return combine(operations["logical_xor"], truths(self, "^"), other)

        def __rxor__(self, other):
            return combine(operations["logical_xor"], truths(self, "^"), other)

        __lt__ = forward("less")
        __le__ = forward("less_equal")
        __gt__ = forward("greater")
        __ge__ = forward("greater_equal")

        def __eq__(self, other):
            return False if operand(other) is None else combine(operations["equal"], self, other)

        def __ne__(self, other):
            return True if operand(other) is None else combine(operations["not_equal"], self, other)

        def dot(self, other):
            return np_dot(self, other)

        def reshape(self, *shape, order="C"):
            wanted = shape[0] if len(shape) == 1 else shape
            if order == "C":
                if type(wanted) is int:
                    return given(js_reshape_to(self._n, wanted))
                if type(wanted) is tuple and len(wanted) == 2 and type(wanted[0]) is int and type(wanted[1]) is int:
                    return given(js_reshape_to(self._n, wanted[0], wanted[1]))
            return given(js_reshape(self._n, shape_of(wanted), order_of(order)))

        def ravel(self, order="C"):
            if order == "C":
                return given(js_reshape_to(self._n, -1))
            return given(js_reshape(self._n, "-1", order_of(order)))

        def flatten(self, order="C"):
            return self.ravel(order).copy()

        def transpose(self, *axes):
            wanted = axes[0] if len(axes) == 1 else axes
            return given(js["transpose"](self._n, joined(wanted) if wanted else None))

        def swapaxes(self, a, b):
            order = list(range(self.ndim))
            order[a], order[b] = order[b], order[a]
            return self.transpose(order)

        def squeeze(self, axis=None):
            made = given(js["squeeze"](self._n, axis))
            return made

        def copy(self, order="C"):
            return given(js["copy"](self._n, None))

        def astype(self, dtype, copy=True):
            return given(js["copy"](self._n, type_name(dtype)))

        def fill(self, value):
            self[...] = value

        def item(self, *place):
            if len(place) == 0:
                if self.size != 1:
                    raise ValueError("can only convert an array of size 1 to a Python scalar")
                return given(js["item"](self._n))
            if len(place) == 1 and type(place[0]) is int:
                return self.ravel()[place[0]]
            return self[place[0] if len(place) == 1 else place]

        def tolist(self):
            if self.ndim == 0:
                return self.item()
            return [one.tolist() if type(one) is ndarray else one for one in self]

        def sum(self, axis=None, dtype=None, out=None, keepdims=False):
            return reduced("sum", self, axis, keepdims)

        def prod(self, axis=None, dtype=None, out=None, keepdims=False):
            return reduced("prod", self, axis, keepdims)

        def mean(self, axis=None, dtype=None, out=None, keepdims=False):
            return reduced("mean", self, axis, keepdims)

        def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
            return reduced("std", self, axis, keepdims, ddof)

        def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
            return reduced("var", self, axis, keepdims, ddof)

        def max(self, axis=None, out=None, keepdims=False):
            return reduced("max", self, axis, keepdims)

        def min(self, axis=None, out=None, keepdims=False):
            return reduced("min", self, axis, keepdims)

        def ptp(self, axis=None, out=None, keepdims=False):
            return reduced("ptp", self, axis, keepdims)

        def any(self, axis=None, out=None, keepdims=False):
            return reduced("any", self, axis, keepdims)

        def all(self, axis=None, out=None, keepdims=False):
            return reduced("all", self, axis, keepdims)

        def argmax(self, axis=None):
            return reduced("argmax", self, axis, False)

        def argmin(self, axis=None):
            return reduced("argmin", self, axis, False)

        def cumsum(self, axis=None):
            return given(js["accumulate"]("cumsum", self._n, axis))

        def cumprod(self, axis=None):
            return given(js["accumulate"]("cumprod", self._n, axis))

        def trace(self):
            return given(js["diagonal"](self._n)).sum()

        def diagonal(self):
            return given(js["diagonal"](self._n))

        def clip(self, low=None, high=None):
            return np_clip(self, low, high)

        def round(self, decimals=0):
            return given(js["round"](self._n, decimals))

        def repeat(self, repeats, axis=None):
            return np_repeat(self, repeats, axis)

        def nonzero(self):
            return tuple([given(js["nonzero"](self._n, axis)) for axis in range(self.ndim)])

        def sort(self, axis=-1):
            self[...] = given(js["sorted"](self._n, False, axis))

        def argsort(self, axis=-1):
            return given(js["sorted"](self._n, True, axis))

        def __getattr__(self, name):
            raise AttributeError("'numpy.ndarray' object has no attribute '" + name + "'")

    def truths(value, sign):
        if value.dtype.name != "bool":
            raise subset(sign + " of numbers", "use it on arrays of True and False")
        return value

    def reduced(name, values, axis, keepdims, ddof=0):
        if type(values) is not ndarray:
            values = array(values)
        return given(js_reduce(reductions[name], values._n, axes_of(axis), bool(keepdims), ddof))

    def reducer(op):
        def reduction(a, axis=None, dtype=None, out=None, keepdims=False):
            made = reduced(op, a, axis, keepdims)
            if dtype is not None and type(made) is ndarray:
                return made.astype(dtype)
            return made

        return reduction

    def spread(op):
        def deviation(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
            return reduced(op, a, axis, keepdims, ddof)

        return deviation

    def unary(name):
        op = operation(name)

        def function(x, out=None):
            if out is not None:
                out[...] = function(x)
                return out
            if type(x) is not ndarray:
                kind = kind_of(x)
                x = given(js_scalar(kind, sent(x))) if kind > 0 else array(x)
            return given(js_unary(op, x._n))

        return function

    def binary(name):
        op = operation(name)

        def function(x1, x2, out=None):
            made = combine(op, x1, x2)
            if made is NotImplemented:
                raise TypeError("ufunc '" + name + "' did not contain a loop with a signature matching these types")
            if out is not None:
                out[...] = made
                return out
            return made

        return function

    multiply = binary("multiply")
    maximum = binary("maximum")
    minimum = binary("minimum")
    square = unary("square")
    sqrt = unary("sqrt")
    absolute = unary("absolute")
    isclose_exactly = binary("isclose")

    def np_dot(a, b, out=None):
        a = asarray(a)
        b = asarray(b)
        if js_axes(a._n) == 0 or js_axes(b._n) == 0:
            return multiply(a, b)
        return given(js_product(dot_product, a._n, b._n))

    def matmul(a, b):
        if type(a) is ndarray and type(b) is ndarray:
            return given(js_product(matmul_product, a._n, b._n))
        if kind_of(a) > 0 or kind_of(b) > 0:
            at = 0 if kind_of(a) > 0 else 1
            raise ValueError(
                "matmul: Input operand "
                + str(at)
                + " does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
            )
        if operand(a) is None or operand(b) is None:
            return NotImplemented
        return given(js_product(matmul_product, asarray(a)._n, asarray(b)._n))

    def vdot(a, b):
        return np_dot(asarray(a).ravel(), asarray(b).ravel())

    def inner(a, b):
        a = asarray(a)
        b = asarray(b)
        return np_dot(a, b.T) if b.ndim > 1 else np_dot(a, b)

    def outer(a, b):
        return given(js_outer(asarray(a)._n, asarray(b)._n))

    def zeros(shape, dtype=float, order="C"):
        return given(js["filled"](sized(shape), type_name(dtype), 0))

    def ones(shape, dtype=float, order="C"):
        return given(js["filled"](sized(shape), type_name(dtype), 1))

    def full(shape, fill_value, dtype=None, order="C"):
        name = type_name(dtype) or ("", "int64", "float64", "bool")[kind_of(fill_value)]
        return given(js["filled"](sized(shape), name, fill_value))

    def like(fill):
        def function(a, dtype=None, order="K", shape=None):
            a = asarray(a)
            name = type_name(dtype) or a.dtype.name
            return given(js["filled"](joined(a.shape) if shape is None else sized(shape), name, fill))

        return function

    def full_like(a, fill_value, dtype=None):
        made = zeros_like(a, dtype)
        made[...] = fill_value
        return made

    zeros_like = like(0)

    def eye(N, M=None, k=0, dtype=float):
        M = N if M is None else M
        made = zeros((N, M), dtype)
        for n in range(N):
            if 0 <= n + k < M:
                made[n, n + k] = 1
        return made

    def arange(start, stop=None, step=1, dtype=None):
        if stop is None:
            start, stop = 0, start
        exact = type(start) is int and type(stop) is int and type(step) is int
        name = type_name(dtype) or ("int64" if exact else "float64")
        return given(js["arange"](start, stop, step, name))

    def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
        return given(js["linspace"](start, stop, num, bool(endpoint)))

    def reshape(a, newshape, order="C"):
        return given(js_reshape(asarray(a)._n, shape_of(newshape), order_of(order)))

    def ravel(a, order="C"):
        return asarray(a).ravel(order)

    def transpose(a, axes=None):
        return given(js["transpose"](asarray(a)._n, None if axes is None else joined(axes)))

    def squeeze(a, axis=None):
        return asarray(a).squeeze(axis)

    def expand_dims(a, axis):
        return given(js["expand"](asarray(a)._n, axis))

    def broadcast_to(a, shape):
        return given(js["broadcast"](asarray(a)._n, shape_of(shape)))

    def numbers(arrays):
        return ",".join([str(asarray(one)._n) for one in arrays])

    def concatenate(arrays, axis=0, out=None, dtype=None):
        if type(arrays) not in (list, tuple, ndarray):
            raise TypeError("The first input argument needs to be a sequence")
        if axis is None:
            arrays = [asarray(one).ravel() for one in arrays]
            axis = 0
        return given(js["concatenate"](numbers(arrays), axis))

    def stack(arrays, axis=0):
        arrays = [asarray(one) for one in arrays]
        for one in arrays:
            if one.shape != arrays[0].shape:
                raise ValueError("all input arrays must have the same shape")
        return concatenate([expand_dims(one, axis) for one in arrays], axis)

    def atleast_1d(a):
        a = asarray(a)
        return a.reshape(1) if a.ndim == 0 else a

    def atleast_2d(a):
        a = atleast_1d(a)
        return a[None, :] if a.ndim == 1 else a

    def hstack(arrays):
        arrays = [atleast_1d(one) for one in arrays]
        return concatenate(arrays, 0 if arrays[0].ndim == 1 else 1)

    def vstack(arrays):
        return concatenate([atleast_2d(one) for one in arrays], 0)

    def column_stack(arrays):
        arrays = [atleast_1d(one) for one in arrays]
        return concatenate([one[:, None] if one.ndim == 1 else one for one in arrays], 1)

    def append(a, values, axis=None):
        return concatenate([asarray(a), asarray(values)], axis)

    def insert(a, place, values, axis=None):
        a = asarray(a)
        if axis is None:
            a = a.ravel()
            axis = 0
        axis = axis + a.ndim if axis < 0 else axis
        shape = list(a.shape)
        shape[axis] = 1
        values = asarray(values)
        if values.ndim == a.ndim - 1 and values.ndim > 0:
            values = expand_dims(values, axis)
        part = zeros(tuple(shape), a.dtype)
        part[...] = values
        before = (cut[:],) * axis + (cut[:place],)
        after = (cut[:],) * axis + (cut[place:],)
        return concatenate([a[before], part, a[after]], axis)

    def split(a, sections, axis=0):
        a = asarray(a)
        length = a.shape[axis]
        if type(sections) is int:
            if length % sections != 0:
                raise ValueError("array split does not result in an equal division")
            step = length // sections
            ends = list(range(step, length, step))
        else:
            ends = list(sections)
        parts = []
        start = 0
        for stop in ends + [length]:
            parts.append(a[(cut[:],) * axis + (cut[start:stop],)])
            start = stop
        return parts

    def tile(a, reps):
        return given(js["tile"](asarray(a)._n, shape_of(reps)))

    def np_repeat(a, repeats, axis=None):
        if type(repeats) is not int:
            raise subset("np.repeat with a list of counts", "give one count for all entries")
        return given(js["repeat"](asarray(a)._n, repeats, axis))

    def diag(a, k=0):
        if k != 0:
            raise subset("np.diag with k", "use the main diagonal")
        return given(js["diagonal"](asarray(a)._n))

    def where(condition, x=None, y=None):
        condition = asarray(condition)
        if x is None:
            return condition.nonzero()
        x = operand(x)
        y = operand(y)
        return given(js["choose"](condition._n, kind_of(x), sent(x), kind_of(y), sent(y)))

    def np_clip(a, a_min=None, a_max=None):
        made = a if a_min is None else maximum(a, a_min)
        return made if a_max is None else minimum(made, a_max)

    def cumulative(op):
        def function(a, axis=None):
            return given(js["accumulate"](op, asarray(a)._n, axis))

        return function

    def rounded(a, decimals=0):
        return given(js["round"](asarray(a)._n, decimals))

    def isclose(a, b, rtol=1e-05, atol=1e-08):
        if rtol == 1e-05 and atol == 1e-08:
            return isclose_exactly(a, b)
        a = asarray(a)
        b = asarray(b)
        return absolute(a - b) <= atol + rtol * absolute(b)

    def allclose(a, b, rtol=1e-05, atol=1e-08):
        return bool(reduced("all", isclose(a, b, rtol, atol), None, False))

    def array_equal(a, b):
        a = asarray(a)
        b = asarray(b)
        return a.shape == b.shape and bool(reduced("all", a == b, None, False))

    def flip(a, axis=None):
        return given(js["flipped"](asarray(a)._n, axis))

    def sort(a, axis=-1):
        return given(js["sorted"](asarray(a)._n, False, axis))

    def argsort(a, axis=-1):
        return given(js["sorted"](asarray(a)._n, True, axis))

    def average(a, axis=None, weights=None):
        if weights is None:
            return reduced("mean", a, axis, False)
        weights = asarray(weights)
        return (asarray(a) * weights).sum(axis) / weights.sum()

    def norm(x, ord=None, axis=None, keepdims=False):
        x = asarray(x)
        if axis is None and x.ndim == 2 and ord not in (None, "fro"):
            if ord == 2 or ord == -2:
                values = given(js["singular_values"](x._n))
                return values[0] if ord == 2 else values[-1]
            if ord in (1, float("inf")):
                return absolute(x).sum(axis=0 if ord == 1 else 1).max()
            raise subset("this norm", "use the sum of squares")
        if ord in (None, 2, "fro"):
            return sqrt(reduced("sum", square(x), axis, keepdims))
        if ord == 1:
            return reduced("sum", absolute(x), axis, keepdims)
        if ord == float("inf"):
            return reduced("max", absolute(x), axis, keepdims)
        if ord == 0:
            return float(reduced("count_nonzero", x, axis, keepdims))
        return reduced("sum", absolute(x) ** float(ord), axis, keepdims) ** (1.0 / ord)

    def solve(a, b):
        return given(js["solve"](asarray(a)._n, asarray(b)._n))

    def inv(a):
        a = asarray(a)
        if a.ndim != 2 or a.shape[0] != a.shape[1]:
            raise LinAlgError("Last 2 dimensions of the array must be square")
        return solve(a, eye(len(a)))

    def trace(a):
        return asarray(a).trace()

    class Cut:
        """`cut[1:3]` is the slice 1:3, which MicroPython has no other way to write."""

        def __getitem__(self, key):
            return key

    cut = Cut()

    class Columns:
        def __getitem__(self, parts):
            return column_stack(parts if type(parts) is tuple else (parts,))

    class Rows:
        def __getitem__(self, parts):
            parts = parts if type(parts) is tuple else (parts,)
            return concatenate([ranged(part) for part in parts])

    def ranged(part):
        if type(part) is slice:
            return arange(part.start or 0, part.stop, part.step or 1)
        return atleast_1d(part)

    class Settings:
        def __init__(self, **settings):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *exception):
            return False

    class Limits:
        def __init__(self, kind=float):
            self.eps = 1.1920929e-07 if type_name(kind) == "float32" else 2.220446049250313e-16
            self.max = 1.7976931348623157e308
            self.min = 2.2250738585072014e-308
            self.tiny = 2.2250738585072014e-308

    class RandomState:
        def __init__(self, seed=None):
            self._stream = js["seed"](0 if seed is None else seed % 4294967296 if seed < 1000000000 else float(seed))

        def seed(self, seed=None):
            js["reseed"](self._stream, 0 if seed is None else seed)

        def _drawn(self, kind, size, low, high):
            return given(js["random"](self._stream, kind, "" if size is None else sized(size), low, high))

        def rand(self, *shape):
            return self._drawn("uniform", shape, 0.0, 1.0)

        def randn(self, *shape):
            return self._drawn("normal", shape, 0.0, 1.0)

        def random_sample(self, size=None):
            return self._drawn("uniform", size, 0.0, 1.0)

        def random(self, size=None):
            return self._drawn("uniform", size, 0.0, 1.0)

        def uniform(self, low=0.0, high=1.0, size=None):
            return self._drawn("uniform", size, low, high)

        def normal(self, loc=0.0, scale=1.0, size=None):
            return self._drawn("normal", size, loc, scale)

        def standard_normal(self, size=None):
            return self._drawn("normal", size, 0.0, 1.0)

        def randint(self, low, high=None, size=None, dtype=int):
            if high is None:
                low, high = 0, low
            if high <= low:
                raise ValueError("low >= high")
            return self._drawn("integer", size, low, high)

        def choice(self, a, size=None, replace=True, p=None):
            if p is not None:
                raise subset("choice with p", "compare a random number with the sums of p")
            pool = arange(a) if type(a) is int else asarray(a)
            if replace:
                return pool[self.randint(0, len(pool), size)]
            count = 1 if size is None else given(js["filled"](sized(size), "bool", 0)).size
            if count > len(pool):
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            taken = pool[self.permutation(len(pool))[:count]]
            return taken[0] if size is None else taken.reshape(size)

        def shuffle(self, a):
            given(js["shuffle"](self._stream, a._n))

        def permutation(self, a):
            made = arange(a) if type(a) is int else array(a)
            self.shuffle(made)
            return made

        def __getattr__(self, name):
            raise AttributeError("module 'numpy.random' has no attribute '" + name + "'")

    class Generator(RandomState):
        """What default_rng gives. Its numbers come from the same generator as RandomState's, not from NumPy's PCG64."""

        def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
            if high is None:
                low, high = 0, low
            return self.randint(low, high + 1 if endpoint else high, size)

    class Module:
        def __init__(self, name, values):
            self.__name__ = name
            for key in values:
                setattr(self, key, values[key])

        def __getattr__(self, name):
            raise AttributeError("module '" + self.__name__ + "' has no attribute '" + name + "'")

        def __repr__(self):
            return "<module '" + self.__name__ + "'>"

    values = {
        "ndarray": ndarray,
        "dtype": lambda kind: types[type_name(kind)],
        "newaxis": None,
        "nan": float("nan"),
        "NaN": float("nan"),
        "inf": float("inf"),
        "Inf": float("inf"),
        "pi": 3.141592653589793,
        "e": 2.718281828459045,
        "float_": types["float64"],
        "double": types["float64"],
        "float16": types["float32"],
        "single": types["float32"],
        "int32": types["int64"],
        "int_": types["int64"],
        "bool_": types["bool"],
        "array": array,
        "asarray": asarray,
        "ascontiguousarray": lambda a, dtype=None: array(a, dtype),
        "asfortranarray": lambda a, dtype=None: array(a, dtype),
        "asanyarray": asarray,
        "copy": lambda a, order="K": array(a),
        "zeros": zeros,
        "ones": ones,
        "empty": zeros,
        "full": full,
        "zeros_like": zeros_like,
        "ones_like": like(1),
        "empty_like": zeros_like,
        "full_like": full_like,
        "eye": eye,
        "identity": eye,
        "arange": arange,
        "linspace": linspace,
        "reshape": reshape,
        "ravel": ravel,
        "transpose": transpose,
        "swapaxes": lambda a, axis1, axis2: asarray(a).swapaxes(axis1, axis2),
        "squeeze": squeeze,
        "expand_dims": expand_dims,
        "broadcast_to": broadcast_to,
        "concatenate": concatenate,
        "stack": stack,
        "hstack": hstack,
        "vstack": vstack,
        "row_stack": vstack,
        "column_stack": column_stack,
        "append": append,
        "insert": insert,
        "split": split,
        "tile": tile,
        "repeat": np_repeat,
        "diag": diag,
        "trace": trace,
        "where": where,
        "nonzero": lambda a: asarray(a).nonzero(),
        "clip": np_clip,
        "cumsum": cumulative("cumsum"),
        "cumprod": cumulative("cumprod"),
        "round": rounded,
        "around": rounded,
        "isclose": isclose,
        "allclose": allclose,
        "array_equal": array_equal,
        "flip": flip,
        "flipud": lambda a: flip(a, 0),
        "fliplr": lambda a: flip(a, 1),
        "sort": sort,
        "argsort": argsort,
        "average": average,
        "dot": np_dot,
        "matmul": matmul,
        "vdot": vdot,
        "inner": inner,
        "outer": outer,
        "atleast_1d": atleast_1d,
        "atleast_2d": atleast_2d,
        "shape": lambda a: asarray(a).shape,
        "ndim": lambda a: asarray(a).ndim,
        "size": lambda a, axis=None: asarray(a).size if axis is None else asarray(a).shape[axis],
        "isscalar": lambda a: type(a) in (int, float, bool, str),
        "c_": Columns(),
        "r_": Rows(),
        "errstate": Settings,
        "seterr": lambda **settings: {},
        "finfo": Limits,
        "multiply": multiply,
        "maximum": maximum,
        "minimum": minimum,
        "square": square,
        "sqrt": sqrt,
        "abs": absolute,
        "absolute": absolute,
        "fabs": absolute,
        "true_divide": binary("divide"),
        "mod": binary("remainder"),
        "std": spread("std"),
        "var": spread("var"),
        "amax": reducer("max"),
        "amin": reducer("min"),
        "__version__": "a subset of NumPy",
    }
    for name in types:
        values[name] = types[name]
    for name in "sum prod mean max min any all argmax argmin count_nonzero median ptp".split():
        values[name] = reducer(name)
    for name in (
        "exp expm1 log log2 log10 log1p negative sign sin cos tan arcsin arccos arctan sinh cosh tanh floor ceil rint trunc "
        + "reciprocal isnan isinf isfinite logical_not"
    ).split():
        values[name] = unary(name)
    for name in (
        "add subtract divide power floor_divide remainder less less_equal greater greater_equal equal not_equal logical_and "
        + "logical_or logical_xor arctan2 hypot"
    ).split():
        values[name] = binary(name)
    values["linalg"] = Module("numpy.linalg", {"norm": norm, "inv": inv, "solve": solve, "LinAlgError": LinAlgError})
    chance = RandomState(5489)

    def default_rng(seed=None):
        return Generator(chance.randint(0, 1000000000) if seed is None else seed)

    drawn = {"RandomState": RandomState, "Generator": Generator, "default_rng": default_rng}
    for name in "seed rand randn random random_sample uniform normal standard_normal randint choice shuffle permutation".split():
        drawn[name] = getattr(chance, name)
    values["random"] = Module("numpy.random", drawn)

    def wrap(code):
        return given(code)

    def unwrap(value):
        """An array's number; None for anything else."""
        return value._n if type(value) is ndarray else None

    return Module("numpy", values), wrap, unwrap, Stop
