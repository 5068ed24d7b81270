// SPDX-License-Identifier: MIT
#include "ui/transcript/PaneMessage.h"

#include "ui/ProblemIcon.h"
#include "ui/ScrolledColumn.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace readback {

namespace {

constexpr int kIconSize = 32;
constexpr qsizetype kLongest = 600; // an error may quote a server that rambles

QString bounded(const QString &text)
{
    return text.size() <= kLongest ? text : text.left(kLongest) + QChar(u'…');
}

} // namespace

PaneMessage::PaneMessage(QWidget *parent)
    : QWidget(parent), m_icon(new ProblemIcon(kIconSize, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    // In a low window, or with large letters, there is more to say than there is room.
    auto *column = addScrolledColumn(*this);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_headline = addLabel(*column, QPalette::Text);
    m_detail = addLabel(*column, QPalette::PlaceholderText);
    m_reference = addLabel(*column, QPalette::PlaceholderText);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_retry = new QPushButton(tr("&Try again"), this);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_retry, &QPushButton::clicked, this, &PaneMessage::retry);
    auto big = m_headline->font();
    big.setPointSizeF(big.pointSizeF() * 1.1);
    m_headline->setFont(big);
    setContent({});
}

QLabel *PaneMessage::addLabel(QVBoxLayout &column, QPalette::ColorRole colour)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setForegroundRole(colour);
    column.addWidget(label);
    return label;
}

void PaneMessage::setContent(const Content &content)
{
    m_content = content;
    if (content.problem)
        m_icon->showFor(*content.problem);
    else
        m_icon->showNothing();
    m_headline->setText(bounded(content.headline));
    m_headline->setVisible(!content.headline.isEmpty());
    m_detail->setText(bounded(content.detail));
    m_detail->setVisible(!content.detail.isEmpty());
    const bool isQuoted = !content.reference.isEmpty();
    m_reference->setText(
        isQuoted ? tr("Correlation id: %1").arg(bounded(content.reference)) : QString());
    m_reference->setVisible(isQuoted);
    m_retry->setVisible(content.canRetry);
    setAccessibleName(bounded(content.headline));
    setAccessibleDescription(bounded(content.detail));
}

void PaneMessage::showError(const Error &error, const QDateTime &nextTry)
{
    Content content;
    content.headline = error.what.isEmpty() ? sentenceFor(error.kind) : error.what;
    content.detail = error.next;
    if (nextTry.isValid()) {
        const auto time = nextTry.toLocalTime().time();
        content.detail += (content.detail.isEmpty() ? QString() : QStringLiteral("\n"))
            + tr("Next try at %1.").arg(QLocale().toString(time, QStringLiteral("HH:mm:ss")));
    }
    content.reference = error.correlationId;
    content.problem = error.kind;
    content.canRetry = error.kind != ErrorKind::NoTranscript;
    setContent(content);
}

} // namespace readback
