// SPDX-License-Identifier: MIT
#include "ui/search/SearchNotice.h"

#include "ui/InertText.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Reason = SearchNotice::Reason;

QString titleFor(Reason reason)
{
    switch (reason) {
    case Reason::Empty:
        return SearchNotice::tr("Search every saved transcript");
    case Reason::TooShort:
        return SearchNotice::tr("Three letters or more are searched as you type");
    case Reason::Searching:
        return SearchNotice::tr("Searching…");
    case Reason::NothingFound:
        return SearchNotice::tr("Nothing found");
    case Reason::NothingYet:
        return SearchNotice::tr("Nothing found so far");
    case Reason::Failed:
        return SearchNotice::tr("The transcripts could not be searched");
    case Reason::NoArchive:
        return SearchNotice::tr("There is nothing to search");
    case Reason::None:
        break;
    }
    return {};
}

QString hintFor(Reason reason)
{
    switch (reason) {
    case Reason::Empty:
        return SearchNotice::tr(
            "Every call that was opened here is searched, also without a network. For example:");
    case Reason::TooShort:
        return SearchNotice::tr("Press Enter to search for less.");
    case Reason::NothingFound:
        return SearchNotice::tr(
            "Try fewer words, the beginning of a word with a * behind it, or OR "
            "between words. Only calls that were opened or kept here are "
            "searched.");
    case Reason::NothingYet:
        return SearchNotice::tr("Calls are still being taken in: what is found in them appears "
                                "here.");
    case Reason::NoArchive:
        return SearchNotice::tr("Nothing is kept of the calls that are read. The settings say "
                                "whether transcripts are kept on this computer.");
    default:
        return {};
    }
}

struct Example
{
    const char *typed;
    const char *meaning;
};

constexpr std::array kExamples{
    Example{
        "refund invoice", QT_TRANSLATE_NOOP("readback::SearchNotice", "both words in one phrase")},
    Example{"\"call you back\"",
        QT_TRANSLATE_NOOP("readback::SearchNotice", "these words, one after the other")},
    Example{"refund OR credit", QT_TRANSLATE_NOOP("readback::SearchNotice", "one or the other")},
    Example{"cancel NEAR/5 contract",
        QT_TRANSLATE_NOOP("readback::SearchNotice", "not more than five words between them")},
    Example{"customer:refund",
        QT_TRANSLATE_NOOP("readback::SearchNotice", "said by the customer; agent: likewise")},
    Example{"refund*", QT_TRANSLATE_NOOP("readback::SearchNotice", "refund, refunds, refunded…")},
    Example{"refund queue:Billing",
        QT_TRANSLATE_NOOP("readback::SearchNotice", "only calls of this queue")},
};

} // namespace

SearchNotice::SearchNotice(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"searchNotice"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *grid = new QGridLayout(page);
    grid->setRowStretch(0, 2);
    m_title = addLabel(*grid, 1);
    m_hint = addLabel(*grid, 2);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    addExamples(*grid, 3);
    grid->setRowStretch(4, 3);
    setWidget(page);
    setTitleFont();
    setReason(Reason::Empty);
}

QLabel *SearchNotice::addLabel(QGridLayout &grid, int row)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    grid.addWidget(label, row, 0);
    return label;
}

void SearchNotice::addExamples(QGridLayout &grid, int row)
{
    m_examples = new QWidget(this);
    auto *lines = new QGridLayout(m_examples);
    lines->setContentsMargins(0, 4, 0, 0);
    lines->setVerticalSpacing(0);
    lines->setHorizontalSpacing(12);
    int line = 0;
    for (const auto &[typed, meaning] : kExamples) {
        const auto text = QString::fromLatin1(typed);
        auto *button = new QToolButton(m_examples);
        button->setText(inertLabel(text));
        button->setAccessibleName(text);
        button->setAccessibleDescription(tr(meaning));
        button->setAutoRaise(true);
        button->setLayoutDirection(Qt::LeftToRight);
        auto *words = new QLabel(tr(meaning), m_examples);
        words->setTextFormat(Qt::PlainText);
        words->setForegroundRole(QPalette::PlaceholderText);
        lines->addWidget(button, line, 0, Qt::AlignLeading);
        lines->addWidget(words, line++, 1);
        connect(button, &QToolButton::clicked, this, [this, text] { emit exampleChosen(text); });
    }
    grid.addWidget(m_examples, row, 0, Qt::AlignHCenter);
}

void SearchNotice::setReason(Reason reason)
{
    m_reason = reason;
    m_examples->setVisible(reason == Reason::Empty);
    showWords(titleFor(reason), hintFor(reason));
}

void SearchNotice::setError(const Error &error)
{
    setReason(Reason::Failed);
    showWords(titleFor(Reason::Failed), describe(error));
}

void SearchNotice::showWords(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setVisible(m_reason != Reason::None);
}

void SearchNotice::setTitleFont()
{
    auto big = font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    m_title->setFont(big);
}

void SearchNotice::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setTitleFont();
}

} // namespace readback
