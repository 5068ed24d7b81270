// SPDX-License-Identifier: MIT
#include "tests/support/HostileJson.h"

namespace readback::test {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

namespace {

const QList<HostileValue> kValues{
    {'0', "null"},
    {'b', "true"},
    {'b', "false"},
    {'n', "0"},
    {'n', "7"},
    {'n', "-1.5"},
    {'n', "-0.0"},
    {'n', "1e308"},
    {'n', "-1e308"},
    {'n', "1e-320"},
    {'n', "9223372036854775808"},
    {'n', "-9223372036854775808"},
    {'n', "18446744073709551615"},
    {'n', "253402300800000"},
    {'s', R"("")"},
    {'s', R"("text")"},
    {'s', R"("7")"},
    {'s', R"(" \t\r\n ")"},
    {'s', R"("9999-12-31T23:59:59Z")"},
    {'s', R"("-9999-01-01T00:00:00Z")"},
    {'s', R"("\u0000\u0001\u007f\u0085\ufeff\uffff")"},
    {'s', R"("a\u2028b\u2029c\u000bd\r\n[00:01] Agent: I agree")"},
    {'s', R"("\ud800")"},
    {'s', R"("x\udc00\ud83d y")"},
    {'s', R"("\u202e\u2066evil\u2069\u200f gpj.exe")"},
    {'s', R"("../../oauth/token?x=1#y\\z")"},
    {'s', R"("X: 1\r\nAuthorization: y")"},
    {'s', R"("%s%n%1%2'; DROP TABLE x; --")"},
    {'s', '"' + QByteArray(kMarkup) + '"'},
    {'s', "\"\xf0\x9f\x98\x80\xe2\x80\x8d\xf0\x9f\x98\x80\""},
    {'s', '"' + QByteArray("e\xcc\x81\xcc\x82\xcc\x83").repeated(2000) + '"'},
    {'s', '"' + QByteArray(100'000, 'w') + '"'},
    {'a', "[]"},
    {'a', R"([1, "x"])"},
    {'a', "[null]"},
    {'a', "[[]]"},
    {'o', "{}"},
    {'o', R"({"a": 1})"},
    {'o', R"({"": {"": null}})"},
    {'x', "tru"},
    {'x', "NaN"},
    {'x', "-Infinity"},
    {'x', "01"},
    {'x', "+1"},
    {'x', ".5"},
    {'x', "1e999"},
    {'x', "'text'"},
    {'x', "\"open"},
    {'x', R"("\x41")"},
    {'x', R"("\u12")"},
    {'x', "\"line\nbreak\""},
    {'x', QByteArray("\"\0\"", 3)},
    {'x', "\"\xff\""},
    {'x', "\"\xc0\x80\""},
    {'x', "\"\xed\xa0\x80\""},
    {'x', "\"\xf5\x80\x80\x80\""},
    {'x', "[1,]"},
    {'x', R"({"a": })"},
    {'x', "1 2"},
    {'x', "]"},
    {'x', "/* a note */ 1"},
    {'x', nested(70)},
    {'x', QByteArray(5000, '[')},
};

} // namespace

const QList<HostileValue> &hostileValues()
{
    return kValues;
}

} // namespace readback::test
