// SPDX-License-Identifier: MIT
#include "tests/support/FaultScript.h"

#include <algorithm>
#include <array>

namespace readback::test {

namespace {

quint32 crc32Of(const QByteArray &data)
{
    quint32 crc = 0xffffffffU;
    for (const char c : data) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>((number >> shift) & 0xffU);
    return bytes;
}

QByteArray headOf(int status, const Headers &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

bool hasType(const Headers &headers)
{
    return std::any_of(headers.cbegin(), headers.cend(),
        [](const auto &header) { return header.first.toLower() == "content-type"; });
}

Headers withLength(Headers headers, qsizetype length)
{
    headers.emplaceBack("Content-Length", QByteArray::number(length));
    return headers;
}

} // namespace

QByteArray gzipped(const QByteArray &data)
{
    // qCompress: 4 bytes of length, 2 of zlib header, the deflated data, 4 of checksum.
    const QByteArray zlib = qCompress(data);
    const QByteArray deflated = zlib.mid(6, zlib.size() - 10);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + deflated + littleEndian(crc32Of(data))
        + littleEndian(static_cast<quint32>(data.size()));
}

FaultScript &FaultScript::add(Step::Kind kind, const QByteArray &bytes, int ms)
{
    m_steps.push_back({kind, bytes, ms});
    return *this;
}

FaultScript FaultScript::reply(int status, const QByteArray &body, const Headers &headers)
{
    Headers all = headers;
    if (!hasType(headers) && (body.startsWith('{') || body.startsWith('[')))
        all.emplaceBack("Content-Type", "application/json; charset=utf-8");
    return raw(headOf(status, withLength(all, body.size())) + body);
}

FaultScript FaultScript::json(const QByteArray &body, const Headers &headers)
{
    return reply(200, body, headers);
}

FaultScript FaultScript::redirect(int status, const QByteArray &location)
{
    return reply(status, {}, {{"Location", location}});
}

FaultScript FaultScript::chunked(const QByteArray &body, qsizetype size, const Headers &headers)
{
    Headers all = headers;
    all.emplaceBack("Transfer-Encoding", "chunked");
    if (!hasType(headers))
        all.emplaceBack("Content-Type", "application/json");
    FaultScript script = raw(headOf(200, all));
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray piece = body.mid(at, size);
        script.write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
    }
    return script.write("0\r\n\r\n");
}

FaultScript FaultScript::encoded(const QByteArray &bytes, const QByteArray &encoding)
{
    return reply(
        200, bytes, {{"Content-Type", "application/json"}, {"Content-Encoding", encoding}});
}

FaultScript FaultScript::gzip(const QByteArray &body, qsizetype truncateAt)
{
    return encoded(gzipped(body).left(truncateAt), "gzip");
}

FaultScript FaultScript::head(int status, const Headers &headers)
{
    return raw(headOf(status, headers));
}

FaultScript FaultScript::raw(const QByteArray &bytes)
{
    FaultScript script;
    if (!bytes.isEmpty())
        script.write(bytes);
    return script;
}

FaultScript FaultScript::garbage()
{
    QByteArray noise;
    for (int i = 0; i < 2000; ++i)
        noise += static_cast<char>((i * 7919 + i / 3) % 256);
    return raw("\x01\x02 no protocol of yours\r\n" + noise).close();
}

FaultScript FaultScript::headersForEver()
{
    return raw("HTTP/1.1 200 OK\r\n").flood("X-More: and more and more and more\r\n");
}

FaultScript &FaultScript::write(const QByteArray &bytes)
{
    return add(Step::Kind::Write, bytes);
}

FaultScript &FaultScript::wait(int ms)
{
    return add(Step::Kind::Wait, {}, ms);
}

FaultScript &FaultScript::stall()
{
    return wait(kForEver);
}

FaultScript &FaultScript::drip(const QByteArray &bytes, int everyMs)
{
    for (const char c : bytes)
        write(QByteArray(1, c)).wait(everyMs);
    return *this;
}

FaultScript &FaultScript::flood(const QByteArray &bytes)
{
    return add(Step::Kind::Flood, bytes);
}

FaultScript &FaultScript::close()
{
    return add(Step::Kind::Close);
}

FaultScript &FaultScript::reset()
{
    return add(Step::Kind::Reset);
}

FaultScript &FaultScript::after(int ms)
{
    m_steps.insert(m_steps.begin(), {Step::Kind::Wait, {}, ms});
    return *this;
}

} // namespace readback::test
