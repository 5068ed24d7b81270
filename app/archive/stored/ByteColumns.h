// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <utility>

namespace readback {

// Numbers one after the other as bytes, and others behind them: small numbers take one. Pure
// values.
class ByteWriter
{
public:
    void add(quint64 number);
    void addSigned(qint64 number);
    void addBytes(const QByteArray &bytes) { m_bytes += bytes; } // without their number

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

// Reads them back from bytes that may be anything. Once something is not there, nothing after it
// is.
class ByteReader
{
public:
    explicit ByteReader(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    quint64 next(); // 0 after a failure
    qint64 nextSigned();
    QByteArray rest() const { return m_bytes.sliced(m_at); }

    bool failed() const { return m_failed; }
    qsizetype left() const { return m_bytes.size() - m_at; }

private:
    const QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace readback
