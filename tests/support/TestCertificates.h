// SPDX-License-Identifier: MIT
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace readback::test {

// Certificates of a test authority, made with the openssl program when a test asks for them.
// Nothing where there is no such program: skip.
class TestCertificates
{
public:
    static std::optional<TestCertificates> make();

    enum class Kind { Valid, Expired, WrongName, SelfSigned };
    // For FaultServer; the good ones are for 127.0.0.1 and localhost.
    QSslConfiguration server(Kind kind) const;
    // To be trusted by the client under test.
    QSslCertificate authority() const;

private:
    TestCertificates() = default;
    std::shared_ptr<QTemporaryDir> m_folder;
};

// Makes every QNetworkRequest of this process trust `authority` while it lives.
class TrustAuthority
{
public:
    explicit TrustAuthority(const QSslCertificate &authority);
    ~TrustAuthority();

private:
    QSslConfiguration m_before;
};

} // namespace readback::test
