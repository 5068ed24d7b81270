// SPDX-License-Identifier: MIT
#include "tests/support/LogCapture.h"

#include <QMutex>

namespace readback::test {

namespace {

// A message handler is a plain function: what it keeps cannot belong to an object.
struct Kept
{
    QMutex mutex;
    QByteArray text;
};

Kept &kept()
{
    static Kept all;
    return all;
}

void keep(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker locker(&kept().mutex);
    kept().text += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

} // namespace

LogCapture::LogCapture() : m_before(qInstallMessageHandler(keep))
{
    const QMutexLocker locker(&kept().mutex);
    kept().text.clear();
}

LogCapture::~LogCapture()
{
    qInstallMessageHandler(m_before);
}

QByteArray LogCapture::text() const
{
    const QMutexLocker locker(&kept().mutex);
    return kept().text;
}

} // namespace readback::test
